package io.alembic.cli.postgres;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios in which state matters say the same when it is kept in PostgreSQL. */
final class ScenariosInPostgresTest {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.shared();
    private static final Set<String> CHOSEN = Set.of("state_commands.txtar", "undo.txtar", "delete_guards.txtar");

    static Stream<Scenario> scenarios() {
        return Scenario.of(Path.of("src/test/scenarios")).stream()
                .filter(scenario -> CHOSEN.contains(scenario.toString()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void does_what_the_scenario_says(Scenario scenario, @TempDir Path folder) {
        Map<String, String> database = Map.of(
                "ALEMBIC_STATE_BACKEND", "postgres", "ALEMBIC_STATE_POSTGRES_URL", SERVER.url(SERVER.newDatabase()));
        scenario.run(
                call -> {
                    Map<String, String> variables = new HashMap<>(call.environment());
                    variables.putAll(database);
                    return new ProgramInProcess()
                            .run(new ProgramCall(call.arguments(), call.folder(), variables, call.input()));
                },
                folder);
    }
}
