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

/** Generic references to objects of several types, declared and not. */
final class NetBoxGenericTest {

    private static final String INVENTORY = """
            schema:
              types:
                ipam.prefix:
                  key: { prefix: { type: prefix } }
                  fields: { status: { type: string }, scope: { type: json, nullable: true } }
            objects:
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                type: ipam.prefix
                key: { prefix: 10.1.0.0/16 }
                attrs: { status: active, scope: { object_type: dcim.site, object_id: 1 } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: ipam.prefix
                key: { prefix: 10.2.0.0/16 }
                attrs: { status: active, scope: { object_type: dcim.region, object_id: 1 } }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    private NetBoxProgram program;

    @BeforeEach
    void fill() {
        server.hold("dcim.site", MapValue.of("slug", Value.of("s")).with("name", Value.of("s")));
        server.hold("dcim.region", MapValue.of("slug", Value.of("r")).with("name", Value.of("r")));
        program = new NetBoxProgram(folder, server, INVENTORY);
        converge();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_field_refers_to_objects_of_several_types_and_the_plan_after_is_empty() {
        unchanged();

        program.write("inventory.yaml", INVENTORY.replace("object_type: dcim.site", "object_type: dcim.region"));
        converge();
        unchanged();
    }

    @Test
    void a_reference_to_a_type_that_is_not_declared_stays_where_another_field_changes() {
        String declaredAsSite = INVENTORY
                .replace(
                        "scope: { type: json, nullable: true }",
                        "scope: { type: ref, target: dcim.site, nullable: true }")
                .replaceAll(", scope: \\{ object_type[^}]*}", "")
                .replace("status: active }", "status: reserved }")
                .replace(
                        "    ipam.prefix:",
                        "    dcim.site: { key: { slug: { type: slug } }, fields: {} }\n    ipam.prefix:");
        program.write("inventory.yaml", declaredAsSite);
        converge();

        program.write("inventory.yaml", INVENTORY.replace("status: active", "status: reserved"));
        unchanged();
    }

    private void converge() {
        program.plan();
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(applied.exit()).as(applied.errors()).isZero();
    }

    private void unchanged() {
        ProgramOutcome planned =
                program.run("plan -f inventory.yaml --backend-config backend.yaml -o empty.json --detailed-exitcode");
        assertThat(planned.exit()).as(planned.output() + planned.errors()).isZero();
    }
}
