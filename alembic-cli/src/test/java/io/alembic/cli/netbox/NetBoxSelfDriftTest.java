package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was applied is not planned again, however NetBox spells it (spec 60 §8, 6). */
final class NetBoxSelfDriftTest {

    private static final String INVENTORY = """
            schema:
              types:
                dcim.site:
                  key: { slug: { type: slug } }
                  fields:
                    name: { type: string }
                    latitude: { type: float }
                    facility: { type: string, nullable: true }
                    time_zone: { type: string, nullable: true }
                    tags: { type: { type: list, item: string } }
                    installed: { type: datetime }
                    handed_over: { type: date }
                    notes: { type: text, nullable: true }
                    staffed: { type: bool }
                    share: { type: float }
                    tier: { type: { type: enum, values: [gold, iron] } }
                    uses: { type: { type: list, item: { type: enum, values: [b, a] } } }
                    twin: { type: ref, target: dcim.site, nullable: true }
                    twins: { type: list_ref, target: dcim.site }
                    extra: { type: json }
                ipam.prefix:
                  key: { prefix: { type: prefix } }
                  fields: { family: { type: int }, scope: { type: ref, target: dcim.site, nullable: true } }
                dcim.macaddress:
                  key: { description: { type: string } }
                  fields: { mac_address: { type: mac } }
            objects:
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                type: dcim.site
                key: { slug: oslo }
                attrs:
                  name: Oslo
                  latitude: 59.9100
                  facility: null
                  time_zone: ""
                  tags: [zone 2, Über, backbone]
                  installed: "2026-02-28T02:02:03+01:00"
                  handed_over: "2026-03-01"
                  notes: null
                  staffed: false
                  share: 1.50
                  tier: gold
                  uses: [b, a]
                  twin: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                  twins: [6a1d7c1e-0b6a-4a53-9a4e-000000000002, 6a1d7c1e-0b6a-4a53-9a4e-000000000001]
                  extra: { b: [1, null], a: "x" }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: dcim.site
                key: { slug: bergen }
                attrs: { name: Bergen, twin: 6a1d7c1e-0b6a-4a53-9a4e-000000000001 }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000003
                type: ipam.prefix
                key: { prefix: "2001:db8::/32" }
                attrs: { scope: 6a1d7c1e-0b6a-4a53-9a4e-000000000001 }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000004
                type: dcim.macaddress
                key: { description: spare }
                attrs: { mac_address: 02-00-5e-10-00-ff }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_value_of_every_kind_is_planned_once() throws IOException {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
        apply(program);

        assertThat(program.plan().output()).contains("no changes");
        program.write("inventory.yaml", INVENTORY.replace("attrs: { scope:", "attrs: { family: 6, scope:"));
        assertThat(program.plan().output()).as("an integer choice").contains("no changes");
        forgetState();
        assertThat(program.plan().output()).as("without state").contains("no changes");
    }

    @Test
    void a_boolean_custom_field_of_others_is_in_nobodys_way() {
        server.hold(
                "extras.customfield",
                MapValue.of("name", Value.of("their_flag"))
                        .with("type", Value.of("boolean"))
                        .with("default", BooleanValue.TRUE)
                        .with("object_types", ListValue.ofTexts(List.of("dcim.site"))));
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
        apply(program);

        assertThat(program.plan().output()).contains("no changes");
    }

    private static void apply(NetBoxProgram program) {
        program.plan();
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(applied.exit()).as(applied.errors()).isZero();
    }

    private void forgetState() throws IOException {
        try (var files = Files.walk(folder.resolve(".alembic"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
