package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that NetBox spells in a way of its own, in keys and elsewhere, are no differences. */
final class NetBoxSpellingTest {

    private static final String INVENTORY = """
            schema:
              types:
                dcim.mac_address:
                  key: { mac_address: { type: mac } }
                  fields: { description: { type: string, nullable: true } }
                ipam.prefix:
                  key: { prefix: { type: prefix } }
                  fields: { status: { type: string } }
                ipam.ip_address:
                  key: { address: { type: cidr } }
                  fields: { dns_name: { type: string, nullable: true } }
                dcim.site:
                  key: { slug: { type: slug } }
                  fields:
                    name: { type: string }
                    latitude: { type: float }
                    facility: { type: string, nullable: true }
                    time_zone: { type: string, nullable: true }
                    tags: { type: list, item: { type: string } }
                    checked: { type: datetime }
                    ratio: { type: float }
                    gateway: { type: ip_address }
                    lan: { type: prefix }
                    router: { type: mac }
            objects:
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                type: dcim.mac_address
                key: { mac_address: 02-00-5e:00-53-ab }
                attrs: { description: null }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: ipam.prefix
                key: { prefix: "2001:DB8:0:0::/64" }
                attrs: { status: active }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000003
                type: ipam.ip_address
                key: { address: "2001:0DB8::0001/64" }
                attrs: { dns_name: "" }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000004
                type: dcim.site
                key: { slug: oslo }
                attrs:
                  name: Oslo
                  latitude: 59.913900
                  facility: null
                  time_zone: ""
                  tags: [zeta, alpha]
                  checked: "2026-11-21T11:00:00+01:00"
                  ratio: 1.50
                  gateway: "2001:DB8::00:1"
                  lan: "2001:DB8::/48"
                  router: 02-00-5E-00-53-AC
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    private NetBoxProgram program;

    @BeforeEach
    void converge() {
        program = new NetBoxProgram(folder, server, INVENTORY);
        program.plan();
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(applied.exit()).as(applied.errors()).isZero();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_plan_after_an_apply_is_empty() {
        assertUnchanged();
    }

    @Test
    void objects_are_found_by_key_without_a_state() {
        forgetState();

        assertUnchanged();
    }

    @Test
    void what_was_made_though_the_answer_was_lost_is_found_by_its_key_and_not_made_twice() {
        program.write(
                "inventory.yaml",
                INVENTORY.replace("2001:DB8:0:0::/64", "2001:DB8:1:0::/64").replace("0002\n", "0012\n"));
        program.plan();
        server.dropAnswers(1);

        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");

        assertThat(applied.exit()).as(applied.errors()).isZero();
        assertThat(server.ids("ipam.prefix")).hasSize(2);
        assertUnchanged();
    }

    private void assertUnchanged() {
        ProgramOutcome planned =
                program.run("plan -f inventory.yaml --backend-config backend.yaml -o empty.json --detailed-exitcode");
        assertThat(planned.exit()).as(planned.output() + planned.errors()).isZero();
    }

    private void forgetState() {
        try (Stream<Path> files = Files.list(folder.resolve(".alembic/state"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
