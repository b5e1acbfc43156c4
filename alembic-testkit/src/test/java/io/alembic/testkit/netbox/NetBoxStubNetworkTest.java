package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices with their interfaces, addresses, cables and MAC addresses. */
final class NetBoxStubNetworkTest {

    private static final String DEVICES = "dcim/devices/";
    private static final String INTERFACES = "dcim/interfaces/";
    private static final String ADDRESSES = "ipam/ip-addresses/";
    private static final String CABLES = "dcim/cables/";

    private final NetBoxStub stub = NetBoxStub.start();
    private final StubCalls calls = new StubCalls(stub);

    @BeforeEach
    void devices() {
        calls.created("dcim/manufacturers/", "{'name':'Acme','slug':'acme'}");
        calls.created("dcim/device-types/", "{'manufacturer':1,'model':'X','slug':'x'}");
        calls.created("dcim/interface-templates/", "{'device_type':1,'name':'eth0','type':'1000base-t'}");
        calls.created("dcim/device-roles/", "{'name':'leaf','slug':'leaf'}");
        calls.created("dcim/sites/", "{'name':'here','slug':'here'}");
        calls.created(DEVICES, "{'name':'one','device_type':1,'role':1,'site':1}");
        calls.created(DEVICES, "{'name':'two','device_type':1,'role':1,'site':1}");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void makes_the_interfaces_that_the_device_type_has_templates_of() {
        assertThat(calls.get(INTERFACES + "?device_id=1").each("name")).containsExactly("eth0");
        assertThat(calls.post(
                                INTERFACES,
                                "[{'device':1,'name':'eth0','type':'virtual'},{'device':1,'name':'x','type':'lag'}]")
                        .body())
                .isEqualTo(
                        StubCalls.quoted("[{'__all__':['Interface with this Device and Name already exists.']},{}]"));
    }

    @Test
    void spells_addresses_and_macs_its_own_way() {
        assertThat(calls.post(ADDRESSES, "{'address':'2001:DB8:0::1/64','dns_name':'Host.Example'}")
                        .map())
                .satisfies(address -> {
                    assertThat(address.getOrNull("address")).isEqualTo(Value.of("2001:db8::1/64"));
                    assertThat(address.getOrNull("dns_name")).isEqualTo(Value.of("host.example"));
                });
        assertThat(calls.post(ADDRESSES, "{'address':'10.0.0.9'}").map().getOrNull("address"))
                .isEqualTo(Value.of("10.0.0.9/32"));
        assertThat(calls.post("dcim/mac-addresses/", "{'mac_address':'aa-bb-cc-00-11-22'}")
                        .map()
                        .getOrNull("mac_address"))
                .isEqualTo(Value.of("AA:BB:CC:00:11:22"));
        assertThat(calls.get(ADDRESSES + "?address=10.0.0.9").results()).hasSize(1);
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'10.0.0.0'}").map().getOrNull("prefix"))
                .isEqualTo(Value.of("10.0.0.0/32"));
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'x'}").text()).contains("Invalid IP prefix format: x");
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'10.0.2.5/24'}").text())
                .contains("10.0.2.5/24 is not a valid prefix. Did you mean 10.0.2.0/24?");
    }

    @Test
    void takes_generic_references_as_a_pair_that_must_be_whole() {
        String pair = "'assigned_object_type':'dcim.interface'";

        assertThat(calls.post(ADDRESSES, "{'address':'10.0.0.1/24'," + pair + ",'assigned_object_id':1}")
                        .map()
                        .getOrNull("assigned_object")
                        .toString())
                .contains("eth0");
        assertThat(calls.post(ADDRESSES, "{'address':'10.0.0.2/24'," + pair + "}")
                        .text())
                .contains("assigned_object_id", "This field cannot be null.");
        assertThat(calls.post(ADDRESSES, "{'address':'10.0.0.2/24'," + pair + ",'assigned_object_id':99}")
                        .text())
                .contains("Related object not found using the provided value: 99.");
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'10.0.0.0/24','scope_type':'dcim.site'}")
                        .text())
                .contains("Please select a site.");
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'10.0.0.0/24','scope_type':'dcim.device','scope_id':1}")
                        .text())
                .contains("Invalid content type: dcim.device");
    }

    @Test
    void takes_a_primary_address_only_from_an_interface_of_the_device() {
        calls.created(
                ADDRESSES, "{'address':'10.0.0.1/24','assigned_object_type':'dcim.interface','assigned_object_id':1}");

        assertThat(calls.patch(DEVICES + "2/", "{'primary_ip4':1}").text())
                .contains("The specified IP address (10.0.0.1/24) is not assigned to this device.");
        assertThat(calls.patch(DEVICES + "1/", "{'primary_ip4':{'address':'10.0.0.1/24'}}")
                        .status())
                .isEqualTo(200);
        assertThat(calls.get(DEVICES + "1/").map().getOrNull("primary_ip").toString())
                .contains("10.0.0.1/24");
        assertThat(calls.patch(ADDRESSES + "1/", "{'assigned_object_id':2}").text())
                .contains("Cannot reassign IP address");
        assertThat(calls.post(DEVICES, "{'name':'three','device_type':1,'role':1,'site':1,'primary_ip4':1}")
                        .status())
                .as("the check before is left out for new devices")
                .isEqualTo(500);
    }

    @Test
    void connects_free_interfaces_with_a_cable_and_says_so_at_both_ends() {
        String ends = "'a_terminations':[{'object_type':'dcim.interface','object_id':1}],"
                + "'b_terminations':[{'object_type':'dcim.interface','object_id':2}]";

        assertThat(calls.post(CABLES, "{" + ends + ",'type':'cat6','length':'3','length_unit':'m'}")
                        .map())
                .satisfies(cable -> {
                    assertThat(cable.getOrNull("type")).isEqualTo(Value.of("cat6"));
                    assertThat(cable.getOrNull("length")).isEqualTo(StubCalls.json("3.0"));
                });
        assertThat(calls.get(INTERFACES + "1/").map().getOrNull("cable").isNull())
                .isFalse();
        assertThat(calls.post(CABLES, "[{" + ends + "},{'label':'x'}]").body())
                .isEqualTo(
                        StubCalls.quoted("[{'__all__':['Duplicate termination found for dcim.interface 1: cable 1']},"
                                + "{'__all__':['Must define A and B terminations when creating a new cable.']}]"));
    }

    @Test
    void leaves_a_cable_without_an_end_when_an_interface_goes_but_takes_its_addresses_along() {
        calls.created(
                CABLES,
                "{'a_terminations':[{'object_type':'dcim.interface','object_id':1}],"
                        + "'b_terminations':[{'object_type':'dcim.interface','object_id':2}]}");
        calls.created(
                ADDRESSES, "{'address':'10.0.0.1/24','assigned_object_type':'dcim.interface','assigned_object_id':1}");
        calls.patch(DEVICES + "1/", "{'primary_ip4':1}");

        assertThat(calls.delete(INTERFACES, "[{'id':1}]").status()).isEqualTo(204);

        assertThat(stub.ids("ipam.ipaddress")).isEmpty();
        assertThat(calls.get(DEVICES + "1/").map().getOrNull("primary_ip4")).isEqualTo(Value.ofNull());
        assertThat(calls.get(CABLES + "1/").map().getOrNull("a_terminations")).isEqualTo(StubCalls.json("[]"));
    }

    @Test
    void refuses_references_that_mean_none_or_several() {
        calls.created("dcim/regions/", "{'name':'a','slug':'a'}");
        calls.created("dcim/regions/", "{'name':'a','slug':'a2','parent':1}");

        assertThat(calls.patch("dcim/sites/1/", "{'region':{'slug':'nope'}}").text())
                .contains("Related object not found using the provided attributes: {'slug': 'nope'}");
        assertThat(calls.patch("dcim/sites/1/", "{'region':{'name':'a'}}").text())
                .contains("Multiple objects match the provided attributes");
        assertThat(calls.patch("dcim/sites/1/", "{'region':{'name':'a','parent__slug':'a'}}")
                        .status())
                .isEqualTo(200);
        assertThat(calls.patch("dcim/regions/1/", "{'parent':2}").text())
                .contains("Cannot assign self or child region as parent.");
    }

    @Test
    void takes_vlans_of_an_interface_only_with_a_fitting_mode_and_by_id() {
        calls.created("ipam/vlans/", "{'vid':'7','name':'seven'}");

        assertThat(calls.patch(INTERFACES + "1/", "{'tagged_vlans':[1]}").text())
                .contains("Interface mode does not support tagged vlans");
        assertThat(calls.patch(INTERFACES + "1/", "{'mode':'tagged','tagged_vlans':[{'vid':7}]}")
                        .text())
                .contains("Incorrect type. Expected pk value, received dict.");
        assertThat(calls.patch(INTERFACES + "1/", "{'mode':'tagged','tagged_vlans':[1]}")
                        .status())
                .isEqualTo(200);
    }
}
