package io.alembic.cli.fault;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network of any size for Nautobot, and what becomes of it: devices with ports, an address and its assignment each. */
final class SampleNetwork {

    /** Where the server lists each type. */
    static final Map<String, String> PATHS = Map.of(
            "extras.role", "extras/roles/",
            "dcim.locationtype", "dcim/location-types/",
            "dcim.location", "dcim/locations/",
            "dcim.manufacturer", "dcim/manufacturers/",
            "dcim.devicetype", "dcim/device-types/",
            "dcim.device", "dcim/devices/",
            "dcim.interface", "dcim/interfaces/",
            "ipam.prefix", "ipam/prefixes/",
            "ipam.ipaddress", "ipam/ip-addresses/",
            "ipam.ipaddresstointerface", "ipam/ip-address-to-interface/");

    private static final int PORTS = 4;
    private static final int OBJECTS_OF_A_DEVICE = PORTS + 3;
    private static final int BASE = 7;
    private static final int LEAVING = 4;
    private static final int CHANGING = 2;
    private static final FieldType TEXTS = new FieldType.ListOf(ScalarType.STRING);

    private final int devices;

    /** @param objects about how many */
    SampleNetwork(int objects) {
        devices = Math.max(LEAVING, (objects - BASE) / OBJECTS_OF_A_DEVICE);
    }

    Inventory whole() {
        List<InventoryObject> objects = base();
        for (int number = 1; number <= devices; number++) {
            add(objects, number, 0);
        }
        return inventory(objects);
    }

    /** One in four devices gone, as many new, and half of those that stay changed. */
    Inventory changed() {
        List<InventoryObject> objects = base();
        for (int number = 1; number <= devices; number++) {
            if (number % LEAVING != 0) {
                add(objects, number, number % CHANGING);
            } else {
                add(objects, devices + number, 0);
            }
        }
        return inventory(objects);
    }

    Inventory emptied() {
        return inventory(List.of());
    }

    private static Inventory inventory(List<InventoryObject> objects) {
        return new Inventory(schema(), Optional.empty(), objects);
    }

    private static List<InventoryObject> base() {
        InventoryObject locationType = object("dcim.locationtype", 2)
                .key("name", "fault site")
                .with("content_types", ListValue.ofTexts(List.of("dcim.device")))
                .build();
        InventoryObject maker =
                object("dcim.manufacturer", 4).key("name", "fault maker").build();
        return new ArrayList<>(List.of(
                object("extras.role", 1)
                        .key("name", "fault leaf")
                        .with("content_types", ListValue.ofTexts(List.of("dcim.device")))
                        .build(),
                locationType,
                object("dcim.location", 3)
                        .key("name", "fault Oslo")
                        .with("location_type", locationType)
                        .with("status", "Active")
                        .build(),
                maker,
                object("dcim.devicetype", 5)
                        .key("manufacturer", uid(maker))
                        .key("model", "F1")
                        .build(),
                object("ipam.prefix", 6)
                        .key("prefix", "10.0.0.0/8")
                        .key("namespace", "Global")
                        .with("status", "Active")
                        .build()));
    }

    private static void add(List<InventoryObject> objects, int number, int revision) {
        int first = number * 10;
        InventoryObject address = object("ipam.ipaddress", first)
                .key("address", "10." + number / 200 + "." + number % 200 + ".1/24")
                .with("namespace", "Global")
                .with("status", "Active")
                .with("dns_name", "d" + number + ".example.net")
                .build();
        InventoryObject device = object("dcim.device", first + 1)
                .key("name", "fault d" + number)
                .with("device_type", objects.get(4))
                .with("role", objects.get(0))
                .with("location", objects.get(2))
                .with("status", "Active")
                .with("serial", "S" + number + "-" + revision)
                .with("fault_code", "code " + revision)
                .with("tags", ListValue.ofTexts(List.of("fault " + revision)))
                .build();
        objects.add(address);
        objects.add(device);
        for (int port = 0; port < PORTS; port++) {
            objects.add(object("dcim.interface", first + 2 + port)
                    .key("device", uid(device))
                    .key("name", "xe-0/0/" + port)
                    .with("type", "1000base-t")
                    .with("status", "Active")
                    .with("mtu", Value.of(1500 + revision * port))
                    .build());
        }
        objects.add(object("ipam.ipaddresstointerface", first + 2 + PORTS)
                .key("ip_address", uid(address))
                .key("interface", uid(objects.get(objects.size() - PORTS)))
                .build());
    }

    private static Value uid(InventoryObject object) {
        return Value.of(object.uid().toString());
    }

    private static Schema schema() {
        return SchemaBuilder.schema()
                .type("extras.role")
                .key("name", ScalarType.STRING)
                .field("content_types", TEXTS)
                .type("dcim.locationtype")
                .key("name", ScalarType.STRING)
                .field("content_types", TEXTS)
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("location_type", ref("dcim.locationtype"))
                .field("status", ScalarType.STRING)
                .type("dcim.manufacturer")
                .key("name", ScalarType.STRING)
                .type("dcim.devicetype")
                .key("manufacturer", ref("dcim.manufacturer"))
                .key("model", ScalarType.STRING)
                .type("dcim.device")
                .key("name", ScalarType.STRING)
                .field("device_type", ref("dcim.devicetype"))
                .field("role", ref("extras.role"))
                .field("location", ref("dcim.location"))
                .field("status", ScalarType.STRING)
                .field("serial", ScalarType.STRING)
                .nullable("fault_code", ScalarType.STRING)
                .field("tags", TEXTS)
                .type("dcim.interface")
                .key("device", ref("dcim.device"))
                .key("name", ScalarType.STRING)
                .field("type", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .field("mtu", ScalarType.INT)
                .type("ipam.prefix")
                .key("prefix", ScalarType.PREFIX)
                .key("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .type("ipam.ipaddress")
                .key("address", ScalarType.CIDR)
                .field("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .field("dns_name", ScalarType.STRING)
                .type("ipam.ipaddresstointerface")
                .key("ip_address", ref("ipam.ipaddress"))
                .key("interface", ref("dcim.interface"))
                .build();
    }
}
