package io.alembic.cli;

import io.alembic.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code .txtar} file in {@code src/test/scenarios}; a new one needs no code. */
class ScenariosTest {

    static Stream<Scenario> scenarios() {
        return Scenario.of(Path.of("src/test/scenarios")).stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void does_what_the_scenario_says(Scenario scenario, @TempDir Path folder) {
        scenario.run(new ProgramInProcess(), folder);
    }
}
