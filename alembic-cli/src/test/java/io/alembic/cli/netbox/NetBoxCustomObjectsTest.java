package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that no model of NetBox stands for, on a server with the custom objects plugin. */
final class NetBoxCustomObjectsTest {

    private static final String INVENTORY = """
            schema:
              types:
                dcim.site:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
                lab.dhcp-scope:
                  key: { name: { type: string } }
                  fields:
                    site: { type: ref, target: dcim.site, nullable: true }
                    sites: { type: list_ref, target: dcim.site }
                    lease: { type: int, nullable: true, description: In hours }
                    active: { type: bool }
                    kind: { type: enum, values: [pool, static] }
                    options: { type: json, nullable: true }
                    tags: { type: list, item: { type: string } }
                lab.lease:
                  key: { name: { type: string } }
                  fields: { scope: { type: ref, target: lab.dhcp-scope } }
            objects:
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: dcim.site, key: { slug: s }, attrs: { name: S } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: lab.dhcp-scope
                key: { name: office }
                attrs:
                  site: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                  sites: [6a1d7c1e-0b6a-4a53-9a4e-000000000001]
                  lease: 8
                  active: true
                  kind: pool
                  options: { ntp: [192.0.2.1] }
                  tags: [managed]
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000003
                type: lab.lease
                key: { name: one }
                attrs: { scope: 6a1d7c1e-0b6a-4a53-9a4e-000000000002 }
            """;
    private static final String APPLY = "apply -p plan.json --backend-config backend.yaml";

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    private NetBoxProgram program;

    @BeforeEach
    void plug() {
        server.plugCustomObjects();
        program = new NetBoxProgram(folder, server, INVENTORY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void types_are_previewed_made_with_their_mark_and_filled() {
        assertThat(program.plan().errors())
                .contains("lab.dhcp-scope", "lab.dhcp-scope.site", "lab.lease.scope")
                .doesNotContain("dcim.site.name");
        assertThat(server.writes()).isEmpty();

        apply(APPLY);

        assertThat(server.writes())
                .filteredOn(write -> write.path().endsWith("/custom-object-types/"))
                .extracting(write -> write.json().asMap().orElseThrow())
                .allSatisfy(body -> assertThat(
                                body.getOrNull("description").asText().orElseThrow())
                        .startsWith("alembic custom object for lab."))
                .extracting(body -> body.getOrNull("slug").asText().orElseThrow())
                .containsExactlyInAnyOrder("lab_dhcp_scope", "lab_lease");
        assertThat(server.ids("custom-objects.lab_dhcp_scope")).hasSize(1);
        assertThat(program.plan().output()).contains("no changes");
    }

    @Test
    void objects_change_and_go() {
        program.plan();
        apply(APPLY);
        program.write(
                "inventory.yaml", INVENTORY.replace("lease: 8", "lease: null").replace("kind: pool", "kind: static"));

        assertThat(program.plan().output()).contains("lease: 8 -> null", "kind: \"pool\" -> \"static\"");
        apply(APPLY);
        assertThat(program.plan().output()).contains("no changes");
    }

    @Test
    void a_field_and_a_type_that_nobody_declares_go_only_where_deletes_are_allowed() {
        program.plan();
        apply(APPLY);
        String without = INVENTORY
                .replaceAll("(?m)^ *lease: .*\n", "")
                .replaceAll("(?s)    lab\\.lease:.*?objects:", "objects:")
                .replaceAll("(?s)  - uid: [^\n]*3\n.*", "")
                .replace("            objects:", "objects:");
        program.write("inventory.yaml", without);
        program.plan();

        ProgramOutcome refused = program.run(APPLY);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("--allow-delete");

        apply(APPLY + " --allow-delete");
        assertThat(server.ids("netbox_custom_objects.customobjecttype")).hasSize(1);
    }

    @Test
    void types_of_others_stay() {
        server.hold(
                "netbox_custom_objects.customobjecttype",
                MapValue.of("name", Value.of("theirs")).with("slug", Value.of("theirs")));

        assertThat(program.plan().errors()).doesNotContain("theirs");
        apply(APPLY);
        assertThat(server.ids("netbox_custom_objects.customobjecttype")).hasSize(3);
    }

    @Test
    void without_the_plugin_such_a_type_is_refused() {
        try (NetBoxStub plain = NetBoxStub.start()) {
            NetBoxProgram there = new NetBoxProgram(folder, plain, INVENTORY);

            ProgramOutcome planned = there.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");

            assertThat(planned.exit()).isEqualTo(1);
            assertThat(planned.errors()).contains("lab.dhcp-scope is no model", "custom objects plugin");
        }
    }

    private void apply(String command) {
        ProgramOutcome applied = program.run(command);
        assertThat(applied.exit()).as(applied.errors()).isZero();
    }
}
