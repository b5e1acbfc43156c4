package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A NetBox imported whole, with trees, twins, nameless devices, generic references and custom fields. */
final class NetBoxWholeImportTest {

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    private NetBoxProgram program;

    @BeforeEach
    void fill() {
        server.hold(
                "extras.customfield",
                row("{name: tier, type: select, object_types: [dcim.site]}")
                        .with("choice_set", Value.of(server.hold("extras.customfieldchoiceset", tiers()))));
        long north = server.hold("dcim.region", named("north"));
        server.hold("dcim.region", named("norway").with("parent", Value.of(north)));
        long site = server.hold(
                "dcim.site", named("oslo").with("region", Value.of(north)).with("custom_fields", row("{tier: gold}")));
        long maker = server.hold("dcim.manufacturer", named("acme"));
        long model = server.hold("dcim.devicetype", row("{model: x1, slug: x1}").with("manufacturer", Value.of(maker)));
        long role = server.hold("dcim.devicerole", named("leaf"));
        for (String name : new String[] {"sw1", ""}) {
            MapValue device = row("{status: active}")
                    .with("name", name.isEmpty() ? Value.ofNull() : Value.of(name))
                    .with("site", Value.of(site))
                    .with("role", Value.of(role))
                    .with("device_type", Value.of(model));
            long id = server.hold("dcim.device", device);
            server.hold("dcim.interface", row("{name: et1, type: 1000base-t}").with("device", Value.of(id)));
        }
        server.hold(
                "ipam.prefix",
                row("{prefix: 10.0.0.0/8, status: active, scope_type: dcim.site}")
                        .with("scope_id", Value.of(site)));
        program = new NetBoxProgram(folder, server, "schema: { types: {} }\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_plan_right_after_is_empty_without_state_and_with_it() {
        ProgramOutcome imported = imported("--all");

        assertThat(imported.output())
                .contains("dcim.device: keyed by id: 1 of 2 has no name")
                .doesNotContain("dcim.interface: keyed by id");
        unchanged();
        unchanged();
        imported("--all");
        unchanged();
    }

    @Test
    void two_runs_give_the_same_bytes() throws IOException {
        imported("--all");
        String first = Files.readString(folder.resolve("net/dcim.site.yaml"));
        String schema = Files.readString(folder.resolve("net/inventory.yaml"));

        imported("--all");

        assertThat(folder.resolve("net/dcim.site.yaml")).hasContent(first);
        assertThat(folder.resolve("net/inventory.yaml")).hasContent(schema);
        assertThat(first).contains("tier: gold").doesNotContain("id:  ");
    }

    @Test
    void an_object_keyed_by_id_is_found_by_state_once_it_was_made_elsewhere() {
        imported("--types dcim.device,dcim.site,dcim.region,dcim.manufacturer,dcim.devicetype,dcim.devicerole");
        try (NetBoxStub other = NetBoxStub.start()) {
            for (int i = 0; i < 20; i++) {
                server.hold("dcim.region", named("unused" + i));
            }
            NetBoxProgram elsewhere = new NetBoxProgram(folder, other, "schema: { types: {} }\n");
            assertThat(elsewhere
                            .run("plan -f net/inventory.yaml --backend-config backend.yaml -o plan.json")
                            .exit())
                    .isZero();
            ProgramOutcome applied = elsewhere.run("apply -p plan.json --backend-config backend.yaml");
            assertThat(applied.exit()).as(applied.errors()).isZero();

            unchanged();
        }
    }

    @Test
    void a_token_that_may_read_nothing_gets_nothing() {
        program.with(NetBoxStub.POWERLESS_TOKEN);

        ProgramOutcome refused = program.run("import --all --backend-config backend.yaml -o net");

        assertThat(refused.exit()).as(refused.errors()).isEqualTo(69);
        assertThat(folder.resolve("net")).doesNotExist();
    }

    @Test
    void a_schema_alone_has_the_servers_own_keys() throws IOException {
        ProgramOutcome pulled =
                program.run("schema pull --backend-config backend.yaml --types dcim.device,dcim.site -o schema.yaml");

        assertThat(pulled.exit()).as(pulled.errors()).isZero();
        assertThat(Files.readString(folder.resolve("schema.yaml"))).contains("dcim.device:", "target: dcim.site");
        assertThat(server.received())
                .noneMatch(request -> request.path().equals("/api/dcim/devices/")
                        && request.method().equals("GET"));
    }

    private ProgramOutcome imported(String what) {
        ProgramOutcome imported = program.run("import " + what + " --backend-config backend.yaml -o net");
        assertThat(imported.exit()).as(imported.errors()).isZero();
        assertThat(program.run("validate -f net/inventory.yaml").exit()).isZero();
        return imported;
    }

    private void unchanged() {
        ProgramOutcome planned = program.run(
                "plan -f net/inventory.yaml --backend-config backend.yaml -o plan.json --detailed-exitcode");
        assertThat(planned.exit()).as(planned.output() + planned.errors()).isZero();
    }

    private static MapValue tiers() {
        return row("{name: tiers}").with("extra_choices", ListValue.of(ListValue.ofTexts(List.of("gold", "Gold"))));
    }

    private static MapValue named(String name) {
        return row("{status: active}").with("name", Value.of(name)).with("slug", Value.of(name));
    }

    private static MapValue row(String yaml) {
        return Values.read(DocumentSource.of("row", yaml), DocumentFormat.YAML)
                .asMap()
                .orElseThrow();
    }
}
