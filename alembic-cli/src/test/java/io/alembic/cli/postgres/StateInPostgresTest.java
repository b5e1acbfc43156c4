package io.alembic.cli.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that share a database and nothing else, as CI jobs do. */
final class StateInPostgresTest {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.shared();

    private final String database = SERVER.newDatabase();

    @TempDir
    private Path backend;

    @TempDir
    private Path planning;

    @TempDir
    private Path applying;

    @BeforeEach
    void lay_out_the_files() throws IOException {
        Files.writeString(planning.resolve("inventory.yaml"), """
                schema:
                  types:
                    net.site:
                      key: { slug: { type: slug } }
                      fields: { name: { type: string }, slug: { type: slug } }
                objects:
                  - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: net.site, key: { slug: ams }, attrs: { slug: ams, name: A } }
                  - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002, type: net.site, key: { slug: osl }, attrs: { slug: osl, name: O } }
                """);
        for (Path folder : List.of(planning, applying)) {
            Files.writeString(
                    folder.resolve("backend.yaml"),
                    "backend: file\npath: " + backend.resolve("network.json") + "\ninstance: demo\n");
        }
    }

    @Test
    void a_plan_of_one_folder_is_applied_in_another_and_leaves_no_state_in_either() throws IOException {
        ProgramOutcome planned = run(planning, "plan", "-f", "inventory.yaml", "-o", "plan.json");
        assertThat(planned.exit()).as(planned.errors()).isZero();
        assertThat(planned.errors()).containsPattern("state: default/file-[0-9a-f]{8}, new");
        Files.copy(planning.resolve("plan.json"), applying.resolve("plan.json"));

        ProgramOutcome applied = run(applying, "apply", "-p", "plan.json");

        assertThat(applied.exit()).as(applied.errors()).isZero();
        assertThat(applied.output()).contains("applied 2 operations");
        assertThat(SERVER.query(
                        database,
                        "SELECT count(*) FROM jsonb_object_keys("
                                + "(SELECT payload->'mappings'->'net.site' FROM alembic_state))"))
                .containsExactly("2");
        assertThat(SERVER.query(database, "SELECT count(*) FROM alembic_journal"))
                .containsExactly("0");
        assertThat(planning.resolve(".alembic")).doesNotExist();
        assertThat(applying.resolve(".alembic")).doesNotExist();
        assertThat(run(planning, "plan", "-f", "inventory.yaml", "--report").exit())
                .isZero();
    }

    @Test
    void an_apply_of_one_folder_is_undone_from_another() throws IOException {
        require(planning, "plan", "-f", "inventory.yaml", "-o", "plan.json");
        require(planning, "apply", "-p", "plan.json");

        require(applying, "undo", "-o", "undo.json");
        require(applying, "apply", "-p", "undo.json", "--allow-delete");

        assertThat(Files.readString(backend.resolve("network.json"))).doesNotContain("ams", "osl");
        assertThat(planning.resolve(".alembic")).doesNotExist();
        assertThat(applying.resolve(".alembic")).doesNotExist();
    }

    private void require(Path folder, String... arguments) {
        ProgramOutcome outcome = run(folder, arguments);
        assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
    }

    @Test
    void a_database_that_is_not_there_is_told_without_its_address() {
        ProgramOutcome unreachable = new ProgramInProcess()
                .run(call(
                        planning,
                        "postgres://ada:s3cret@127.0.0.1:1/net",
                        "plan",
                        "-f",
                        "inventory.yaml",
                        "-o",
                        "p.json"));

        assertThat(unreachable.exit()).isEqualTo(1);
        assertThat(unreachable.errors()).contains("cannot be reached").doesNotContain("s3cret", "Hikari", "\tat ");
    }

    private ProgramOutcome run(Path folder, String... arguments) {
        return new ProgramInProcess().run(call(folder, SERVER.url(database), arguments));
    }

    private static ProgramCall call(Path folder, String url, String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--backend-config", "backend.yaml"))
                .toList();
        return new ProgramCall(
                all, folder, Map.of("ALEMBIC_STATE_BACKEND", "postgres", "ALEMBIC_STATE_POSTGRES_URL", url), "");
    }
}
