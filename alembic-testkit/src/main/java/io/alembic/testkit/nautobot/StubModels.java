package io.alembic.testkit.nautobot;

import static io.alembic.testkit.nautobot.StubField.choice;
import static io.alembic.testkit.nautobot.StubField.contentTypes;
import static io.alembic.testkit.nautobot.StubField.decimal;
import static io.alembic.testkit.nautobot.StubField.flag;
import static io.alembic.testkit.nautobot.StubField.json;
import static io.alembic.testkit.nautobot.StubField.number;
import static io.alembic.testkit.nautobot.StubField.reference;
import static io.alembic.testkit.nautobot.StubField.references;
import static io.alembic.testkit.nautobot.StubField.text;
import static io.alembic.testkit.nautobot.StubField.time;

import java.util.List;

/** The models of a small network, with the names, nullability and constraints that Nautobot 2.4 gives them. */
final class StubModels {

    private static final String STATUS = "extras.status";
    private static final String DEVICE = "dcim.device";

    private StubModels() {}

    static List<StubModel> all() {
        return List.of(
                model("dcim.manufacturer", "manufacturer", "manufacturers", "ManufacturerType", "name")
                        .with(text("name").must(), text("description")),
                model("dcim.platform", "platform", "platforms", "PlatformType", "name")
                        .with(text("name").must()),
                model("dcim.devicetype", "device type", "device-types", "DeviceTypeType", "manufacturer", "model")
                        .with(
                                reference("manufacturer", "dcim.manufacturer").must(),
                                text("model").must(),
                                number("u_height", 1),
                                flag("is_full_depth", true)),
                model("dcim.interfacetemplate", "interface template", "interface-templates", "", "device_type", "name")
                        .with(
                                reference("device_type", "dcim.devicetype").must(),
                                text("name").must(),
                                choice("type", "virtual", "1000base-t").must()),
                model("dcim.locationtype", "location type", "location-types", "LocationTypeType", "name")
                        .with(text("name").must(), contentTypes("content_types")),
                model("dcim.location", "location", "locations", "LocationType", "name", "parent")
                        .with(
                                text("name").must(),
                                reference("location_type", "dcim.locationtype").must(),
                                reference("status", STATUS).must(),
                                reference("parent", "dcim.location"),
                                decimal("latitude"),
                                number("asn"),
                                references("tags", "extras.tag")),
                model(DEVICE, "device", "devices", "DeviceType", "name", "location")
                        .with(
                                text("name").orNull(),
                                reference("device_type", "dcim.devicetype").must(),
                                reference("role", "extras.role").must(),
                                reference("location", "dcim.location").must(),
                                reference("status", STATUS).must(),
                                reference("platform", "dcim.platform"),
                                text("serial"),
                                text("asset_tag").orNull(),
                                reference("primary_ip4", "ipam.ipaddress"),
                                references("tags", "extras.tag")),
                model("dcim.interface", "interface", "interfaces", "InterfaceType", "device", "name")
                        .with(
                                reference("device", DEVICE).must(),
                                text("name").must(),
                                choice("type", "virtual", "1000base-t").must(),
                                reference("status", STATUS).must(),
                                flag("enabled", true),
                                choice("mode", "access", "tagged"),
                                number("mtu"),
                                text("mac_address").orNull()),
                model("dcim.cable", "cable", "cables", "CableType", "termination_a_id")
                        .with(
                                text("termination_a_type").must(),
                                text("termination_a_id").must(),
                                text("termination_b_type").must(),
                                text("termination_b_id").must(),
                                reference("status", STATUS).must(),
                                text("label")),
                model("extras.status", "status", "statuses", "StatusType", "name")
                        .with(text("name").must(), contentTypes("content_types").must()),
                model("extras.role", "role", "roles", "RoleType", "name")
                        .with(text("name").must(), contentTypes("content_types").must()),
                model("extras.tag", "tag", "tags", "TagType", "name")
                        .with(text("name").must(), contentTypes("content_types").must()),
                model("extras.customfield", "custom field", "custom-fields", "", "key")
                        .with(
                                text("key").must(),
                                text("label").must(),
                                choice(
                                                "type",
                                                "text",
                                                "integer",
                                                "boolean",
                                                "date",
                                                "url",
                                                "select",
                                                "multi-select",
                                                "json",
                                                "markdown")
                                        .must(),
                                contentTypes("content_types").must(),
                                flag("required", false),
                                text("description"),
                                text("validation_regex")),
                model(
                                "extras.customfieldchoice",
                                "custom field choice",
                                "custom-field-choices",
                                "",
                                "custom_field",
                                "value")
                        .with(
                                reference("custom_field", "extras.customfield").must(),
                                text("value").must(),
                                number("weight", 100)),
                model("extras.secret", "secret", "secrets", "SecretType", "name")
                        .with(text("name").must(), json("parameters")),
                model("ipam.namespace", "namespace", "namespaces", "NamespaceType", "name")
                        .with(text("name").must()),
                model("ipam.prefix", "prefix", "prefixes", "PrefixType", "prefix", "namespace")
                        .with(
                                text("prefix").must(),
                                reference("namespace", "ipam.namespace").must(),
                                reference("status", STATUS).must(),
                                choice("type", "container", "network", "pool"),
                                time("date_allocated")),
                model("ipam.ipaddress", "IP address", "ip-addresses", "IPAddressType", "address", "parent")
                        .with(
                                text("address").must(),
                                reference("parent", "ipam.prefix"),
                                reference("namespace", "ipam.namespace").hidden(),
                                reference("status", STATUS).must(),
                                choice("type", "dhcp", "host", "slaac"),
                                text("dns_name")),
                model(
                                "ipam.ipaddresstointerface",
                                "IP address to interface",
                                "ip-address-to-interface",
                                "IPAddressToInterfaceType",
                                "ip_address",
                                "interface")
                        .with(
                                reference("ip_address", "ipam.ipaddress").must(),
                                reference("interface", "dcim.interface"),
                                flag("is_primary", false)));
    }

    private static Naming model(String contentType, String title, String route, String graphType, String... unique) {
        return new Naming(contentType, title, route, graphType, List.of(unique));
    }

    private record Naming(String contentType, String title, String route, String graphType, List<String> unique) {

        StubModel with(StubField... fields) {
            boolean carriesCustomFields = !graphType.isEmpty() && !contentType.equals("ipam.ipaddresstointerface");
            return new StubModel(contentType, title, route, graphType, unique, List.of(fields), carriesCustomFields);
        }
    }
}
