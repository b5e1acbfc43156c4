package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be deleted is looked at again before an apply writes anything. */
final class NetBoxDeletesTest {

    private static final int STALE = 65;

    private static final String INVENTORY = """
            schema:
              types:
                dcim.site:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
            objects:
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: dcim.site, key: { slug: oslo }, attrs: { name: Oslo } }
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002, type: dcim.site, key: { slug: bgo }, attrs: { name: Bergen } }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    private NetBoxProgram program;

    @BeforeEach
    void planDeletes() {
        program = new NetBoxProgram(folder, server, INVENTORY);
        program.plan();
        assertThat(apply("").exit()).isZero();
        program.write("inventory.yaml", INVENTORY.substring(0, INVENTORY.indexOf("objects:")) + "objects: []\n");
        assertThat(program.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json --allow-delete")
                        .exit())
                .isZero();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_changed_since_the_plan_is_told_and_nothing_is_deleted() {
        program.somebodyWrites("dcim/sites/" + server.ids("dcim.site").first() + "/", "{\"name\": \"In use again\"}");

        ProgramOutcome applied = apply(" --allow-delete");

        assertThat(applied.exit()).as(applied.errors()).isEqualTo(STALE);
        assertThat(applied.errors()).contains("delete dcim.site", "and is \"In use again\" now");
        assertThat(server.ids("dcim.site")).hasSize(2);
        assertThat(apply(" --allow-delete --no-stale-check").exit()).isZero();
        assertThat(server.ids("dcim.site")).isEmpty();
    }

    @Test
    void what_changed_in_a_field_that_is_not_declared_is_told_too() {
        program.somebodyWrites("dcim/sites/" + server.ids("dcim.site").first() + "/", "{\"facility\": \"now leased\"}");

        assertThat(apply(" --allow-delete").exit()).isEqualTo(STALE);
        assertThat(server.ids("dcim.site")).hasSize(2);
    }

    private ProgramOutcome apply(String options) {
        return program.run("apply -p plan.json --backend-config backend.yaml" + options);
    }
}
