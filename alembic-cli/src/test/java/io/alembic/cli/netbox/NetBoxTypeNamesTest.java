package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type is known by either spelling of its name, in state too (spec 60 §8, 8). */
final class NetBoxTypeNamesTest {

    private static final String INVENTORY = """
            schema:
              types:
                dcim.manufacturer:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
                DEVICE_TYPE:
                  key: { slug: { type: slug } }
                  fields: { manufacturer: { type: ref, target: dcim.manufacturer }, model: { type: string } }
                dcim.interfacetemplate:
                  key: { name: { type: string } }
                  fields: { device_type: { type: ref, target: DEVICE_TYPE }, type: { type: string } }
            objects:
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: dcim.manufacturer, key: { slug: m }, attrs: { name: M } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: DEVICE_TYPE
                key: { slug: t }
                attrs: { manufacturer: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, model: T }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000003
                type: dcim.interfacetemplate
                key: { name: eth0 }
                attrs: { device_type: 6a1d7c1e-0b6a-4a53-9a4e-000000000002, type: 1000base-t }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcim.device_type", "dcim.devicetype"})
    void a_reference_to_an_object_whose_key_was_edited_is_found_by_state(String spelling) {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY.replace("DEVICE_TYPE", spelling));
        program.plan();
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(applied.exit()).as(applied.errors()).isZero();
        program.somebodyWrites(
                "dcim/device-types/" + server.ids("dcim.devicetype").first() + "/", "{\"slug\": \"renamed\"}");

        assertThat(program.plan().output()).contains("3 by state").contains("no changes");
    }

    @Test
    void two_names_of_one_model_are_refused_as_each_object_would_count_twice() {
        NetBoxProgram program = new NetBoxProgram(folder, server, """
                schema:
                  types:
                    dcim.device_type: { key: { slug: { type: slug } }, fields: { model: { type: string } } }
                    dcim.devicetype: { key: { slug: { type: slug } }, fields: { model: { type: string } } }
                objects: []
                """);

        ProgramOutcome refused = program.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors())
                .contains("dcim.device_type and dcim.devicetype are both the model dcim.devicetype of this server");
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }
}
