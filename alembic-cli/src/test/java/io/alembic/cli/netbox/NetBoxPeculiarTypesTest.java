package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of which the API has something of its own: each is written once, and the plan after it is empty. */
final class NetBoxPeculiarTypesTest {

    private static final String INVENTORY = """
            schema:
              types:
                dcim.manufacturer:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
                dcim.devicetype:
                  key: { slug: { type: slug } }
                  fields: { manufacturer: { type: ref, target: dcim.manufacturer }, model: { type: string } }
                dcim.devicerole:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
                dcim.site:
                  key: { slug: { type: slug } }
                  fields:
                    name: { type: string }
                    comments: { type: text, nullable: true }
                    twins: { type: list_ref, target: dcim.site, nullable: true }
                dcim.rack:
                  key: { name: { type: string } }
                  fields:
                    site: { type: ref, target: dcim.site }
                    width: { type: int }
                    form_factor: { type: string, nullable: true }
                    asset_tag: { type: string, nullable: true }
                dcim.device:
                  key: { name: { type: string } }
                  fields:
                    device_type: { type: ref, target: dcim.devicetype }
                    role: { type: ref, target: dcim.devicerole }
                    site: { type: ref, target: dcim.site }
                    rack: { type: ref, target: dcim.rack }
                dcim.modulebay:
                  key: { device: { type: ref, target: dcim.device }, name: { type: string } }
                  fields: {}
                dcim.moduletype:
                  key: { model: { type: string } }
                  fields: { manufacturer: { type: ref, target: dcim.manufacturer } }
                dcim.module:
                  key: { module_bay: { type: ref, target: dcim.modulebay } }
                  fields:
                    device: { type: ref, target: dcim.device }
                    module_type: { type: ref, target: dcim.moduletype }
                dcim.inventoryitem:
                  key: { device: { type: ref, target: dcim.device }, name: { type: string } }
                  fields: { parent: { type: ref, target: dcim.inventoryitem, nullable: true } }
                dcim.cable:
                  key: { label: { type: string } }
                  fields:
                    profile: { type: string, nullable: true }
                    a_terminations: { type: ref, target: dcim.interface }
                    b_terminations: { type: ref, target: dcim.interface }
                dcim.interface:
                  key: { device: { type: ref, target: dcim.device }, name: { type: string } }
                  fields: { type: { type: string } }
                ipam.rir:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string } }
                ipam.asnrange:
                  key: { slug: { type: slug } }
                  fields:
                    name: { type: string }
                    rir: { type: ref, target: ipam.rir }
                    start: { type: int }
                    end: { type: int }
                ipam.ipaddress:
                  key: { address: { type: cidr } }
                  fields: { dns_name: { type: string } }
                ipam.service:
                  key: { parent: { type: ref, target: dcim.device }, name: { type: string } }
                  fields: { protocol: { type: string }, ports: { type: list, item: { type: int } } }
                ipam.vlantranslationpolicy:
                  key: { name: { type: string } }
                  fields: { description: { type: string } }
            objects:
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: dcim.manufacturer, key: { slug: m }, attrs: { name: M } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                type: dcim.devicetype
                key: { slug: t }
                attrs: { manufacturer: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, model: T }
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000003, type: dcim.devicerole, key: { slug: r }, attrs: { name: R } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000004
                type: dcim.site
                key: { slug: s }
                attrs:
                  name: S
                  twins: []
                  comments: |

                    first
                    second
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000005
                type: dcim.rack
                key: { name: A1 }
                attrs: { site: 6a1d7c1e-0b6a-4a53-9a4e-000000000004, width: 23, form_factor: null, asset_tag: null }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000006
                type: dcim.device
                key: { name: d1 }
                attrs:
                  device_type: 6a1d7c1e-0b6a-4a53-9a4e-000000000002
                  role: 6a1d7c1e-0b6a-4a53-9a4e-000000000003
                  site: 6a1d7c1e-0b6a-4a53-9a4e-000000000004
                  rack: 6a1d7c1e-0b6a-4a53-9a4e-000000000005
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000007
                type: dcim.modulebay
                key: { device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: slot }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000008
                type: dcim.moduletype
                key: { model: card }
                attrs: { manufacturer: 6a1d7c1e-0b6a-4a53-9a4e-000000000001 }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000009
                type: dcim.module
                key: { module_bay: 6a1d7c1e-0b6a-4a53-9a4e-000000000007 }
                attrs:
                  device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006
                  module_type: 6a1d7c1e-0b6a-4a53-9a4e-000000000008
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000010
                type: dcim.inventoryitem
                key: { device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: fan }
                attrs: { parent: 6a1d7c1e-0b6a-4a53-9a4e-000000000011 }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000011
                type: dcim.inventoryitem
                key: { device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: tray }
                attrs: { parent: null }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000012
                type: dcim.cable
                key: { label: loose }
                attrs:
                  profile: null
                  a_terminations: 6a1d7c1e-0b6a-4a53-9a4e-000000000018
                  b_terminations: 6a1d7c1e-0b6a-4a53-9a4e-000000000019
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000018
                type: dcim.interface
                key: { device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: one }
                attrs: { type: 1000base-t }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000019
                type: dcim.interface
                key: { device: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: two }
                attrs: { type: 1000base-t }
              - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000013, type: ipam.rir, key: { slug: ripe }, attrs: { name: RIPE } }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000014
                type: ipam.asnrange
                key: { slug: lab }
                attrs: { name: Lab, rir: 6a1d7c1e-0b6a-4a53-9a4e-000000000013, start: 64512, end: 65534 }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000015
                type: ipam.ipaddress
                key: { address: 192.0.2.1/24 }
                attrs: { dns_name: Router.Example }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000016
                type: ipam.service
                key: { parent: 6a1d7c1e-0b6a-4a53-9a4e-000000000006, name: ssh }
                attrs: { protocol: tcp, ports: [22, 830] }
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000017
                type: ipam.vlantranslationpolicy
                key: { name: pol }
                attrs: { description: x }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_is_planned_once() {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
        program.plan();
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(applied.exit()).as(applied.errors()).isZero();

        assertThat(program.plan().output()).contains("no changes");
    }

    @Test
    void an_integer_choice_changes_once() {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
        program.plan();
        program.run("apply -p plan.json --backend-config backend.yaml");
        program.write("inventory.yaml", INVENTORY.replace("width: 23", "width: 19"));

        assertThat(program.plan().output()).contains("width: 23 -> 19");
        program.run("apply -p plan.json --backend-config backend.yaml");
        assertThat(program.plan().output()).contains("no changes");
    }

    @Test
    void an_address_that_is_there_already_is_taken_over() {
        server.hold("ipam.ipaddress", MapValue.of("address", Value.of("192.0.2.1/24")));
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);

        assertThat(program.plan().output()).contains("1 by key");
    }

    @Test
    void tags_where_the_api_shows_none_are_refused_and_no_custom_field() {
        NetBoxProgram program = new NetBoxProgram(
                folder,
                server,
                INVENTORY.replace(
                        "fields: { description: { type: string } }",
                        "fields: { description: { type: string }, tags: { type: list, item: { type: string } } }"));

        ProgramOutcome planned = program.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");

        assertThat(planned.exit()).isEqualTo(1);
        assertThat(planned.errors()).contains("ipam.vlantranslationpolicy does not support tags");
    }
}
