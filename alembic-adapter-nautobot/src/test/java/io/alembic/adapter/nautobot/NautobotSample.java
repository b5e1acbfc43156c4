package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small site with a value of every kind Nautobot knows: what the contract suite writes to it. */
public final class NautobotSample {

    static final String PREFIX = "alembic_it_";
    static final String TAG = "alembic it";

    private static final FieldType TEXTS = new FieldType.ListOf(ScalarType.STRING);
    private static final FieldType COLOURS = new FieldType.Enumeration(List.of("red", "green"));

    private NautobotSample() {}

    public static ContractSample sample() {
        List<InventoryObject> objects = objects();
        InventoryObject device = objects.get(5);
        return new ContractSample(
                schema(),
                objects,
                new InventoryObject(
                        device.uid(),
                        device.type(),
                        device.key(),
                        device.attributes()
                                .with("serial", Value.of("SN-2"))
                                .with(PREFIX + "colour", Value.of("green"))
                                .with("tags", ListValue.ofTexts(List.of(TAG + " b")))),
                Optional.of(new InventoryObject(
                        device.uid(),
                        device.type(),
                        device.key(),
                        device.attributes()
                                .with("serial", Value.ofNull())
                                .with("platform", Value.ofNull())
                                .with(PREFIX + "text", Value.ofNull()))),
                number -> object("dcim.manufacturer", 1000 + number)
                        .key("name", "alembic it maker " + number)
                        .build());
    }

    public static Schema schema() {
        return SchemaBuilder.schema()
                .type("dcim.manufacturer")
                .key("name", ScalarType.STRING)
                .text("description")
                .type("dcim.device_type")
                .key("manufacturer", ref("dcim.manufacturer"))
                .key("model", ScalarType.STRING)
                .field("u_height", ScalarType.INT)
                .field("is_full_depth", ScalarType.BOOL)
                .type("dcim.interfacetemplate")
                .key("device_type", ref("dcim.device_type"))
                .key("name", ScalarType.STRING)
                .field("type", ScalarType.STRING)
                .type("dcim.locationtype")
                .key("name", ScalarType.STRING)
                .field("content_types", TEXTS)
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("location_type", ref("dcim.locationtype"))
                .field("status", ScalarType.STRING)
                .nullable("parent", ref("dcim.location"))
                .field("latitude", ScalarType.FLOAT)
                .field("asn", ScalarType.INT)
                .type("extras.role")
                .key("name", ScalarType.STRING)
                .field("content_types", TEXTS)
                .type("dcim.device")
                .key("name", ScalarType.STRING)
                .field("device_type", ref("dcim.device_type"))
                .field("role", ScalarType.STRING)
                .field("location", ref("dcim.location"))
                .field("status", ScalarType.STRING)
                .nullable("serial", ScalarType.STRING)
                .nullable("platform", ScalarType.STRING)
                .field("tags", TEXTS)
                .nullable(PREFIX + "text", ScalarType.STRING)
                .field(PREFIX + "number", ScalarType.INT)
                .field(PREFIX + "ratio", ScalarType.FLOAT)
                .field(PREFIX + "flag", ScalarType.BOOL)
                .field(PREFIX + "day", ScalarType.DATE)
                .field(PREFIX + "when", ScalarType.DATETIME)
                .field(PREFIX + "colour", COLOURS)
                .field(PREFIX + "colours", new FieldType.ListOf(COLOURS))
                .field(PREFIX + "json", ScalarType.JSON)
                .field(PREFIX + "numbers", new FieldType.ListOf(ScalarType.INT))
                .type("dcim.interface")
                .key("device", ref("dcim.device"))
                .key("name", ScalarType.STRING)
                .field("type", new FieldType.Enumeration(List.of("virtual", "1000base-t")))
                .field("status", ScalarType.STRING)
                .field("enabled", ScalarType.BOOL)
                .nullable("mode", ScalarType.STRING)
                .field("mtu", ScalarType.INT)
                .field("mac_address", ScalarType.MAC)
                .type("ipam.prefix")
                .key("prefix", ScalarType.PREFIX)
                .key("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .field("type", ScalarType.STRING)
                .field("date_allocated", ScalarType.DATETIME)
                .type("ipam.ip_address")
                .key("address", ScalarType.CIDR)
                .field("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .field("type", ScalarType.STRING)
                .field("dns_name", ScalarType.STRING)
                .type("ipam.ipaddresstointerface")
                .key("ip_address", ref("ipam.ip_address"))
                .key("interface", ref("dcim.interface"))
                .field("is_primary", ScalarType.BOOL)
                .type("dcim.cable")
                .key("termination_a_id", ref("dcim.interface"))
                .key("termination_b_id", ref("dcim.interface"))
                .field("termination_a_type", ScalarType.STRING)
                .field("termination_b_type", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .field("label", ScalarType.STRING)
                .build();
    }

    private static List<InventoryObject> objects() {
        InventoryObject maker = object("dcim.manufacturer", 1)
                .key("name", "alembic it Acme")
                .with("description", "„Zürich“ 🛰")
                .build();
        InventoryObject deviceType = object("dcim.device_type", 2)
                .key("manufacturer", uid(maker))
                .key("model", "R; 1")
                .with("u_height", Value.of(2))
                .with("is_full_depth", BooleanValue.FALSE)
                .build();
        InventoryObject locationType = object("dcim.locationtype", 3)
                .key("name", "alembic it site")
                .with("content_types", ListValue.ofTexts(List.of("dcim.device", "dcim.rack")))
                .build();
        InventoryObject location = object("dcim.location", 4)
                .key("name", "alembic it Oslo")
                .with("location_type", locationType)
                .with("status", "Active")
                .with("latitude", new DecimalValue("59.9139"))
                .with("asn", Value.of(4_200_000_001L))
                .build();
        InventoryObject role = object("extras.role", 5)
                .key("name", "alembic it + edge")
                .with("content_types", ListValue.ofTexts(List.of("dcim.device")))
                .build();
        InventoryObject device = device(deviceType, location);
        List<InventoryObject> objects =
                new ArrayList<>(List.of(maker, deviceType, locationType, location, role, device));
        InventoryObject left = port(device, 7, "xe-0/0/0").build();
        InventoryObject right = port(device, 8, "xe-0/0/1")
                .with("mac_address", "02:00:5e:10:00:ff")
                .with("mtu", Value.of(9000))
                .build();
        InventoryObject prefix = object("ipam.prefix", 9)
                .key("prefix", "198.18.7.0/24")
                .key("namespace", "Global")
                .with("status", "Active")
                .with("type", "network")
                .with("date_allocated", "2026-01-02T03:04:05Z")
                .build();
        InventoryObject address = object("ipam.ip_address", 10)
                .key("address", "198.18.7.5/24")
                .with("namespace", "Global")
                .with("status", "Active")
                .with("type", "host")
                .with("dns_name", "a.example.net")
                .build();
        InventoryObject assignment = object("ipam.ipaddresstointerface", 11)
                .key("ip_address", uid(address))
                .key("interface", uid(left))
                .with("is_primary", BooleanValue.TRUE)
                .build();
        InventoryObject cable = object("dcim.cable", 12)
                .key("termination_a_id", uid(left))
                .key("termination_b_id", uid(right))
                .with("termination_a_type", "dcim.interface")
                .with("termination_b_type", "dcim.interface")
                .with("status", "Connected")
                .with("label", "")
                .build();
        objects.addAll(List.of(left, right, prefix, address, assignment, cable));
        return objects;
    }

    private static InventoryObject device(InventoryObject deviceType, InventoryObject location) {
        return object("dcim.device", 6)
                .key("name", "alembic it d1")
                .with("device_type", deviceType)
                .with("role", "alembic it + edge")
                .with("location", location)
                .with("status", "Active")
                .with("serial", "SN-1")
                .with("platform", Value.ofNull())
                .with("tags", ListValue.ofTexts(List.of(TAG + " a", TAG + " b")))
                .with(PREFIX + "text", "“text”")
                .with(PREFIX + "number", Value.of(-7))
                .with(PREFIX + "ratio", new DecimalValue("1.5"))
                .with(PREFIX + "flag", BooleanValue.FALSE)
                .with(PREFIX + "day", "2026-02-28")
                .with(PREFIX + "when", "2026-02-28T01:02:03Z")
                .with(PREFIX + "colour", "red")
                .with(PREFIX + "colours", ListValue.ofTexts(List.of("red", "green")))
                .with(PREFIX + "json", MapValue.of("deep", ListValue.of(Value.of(1), Value.ofNull())))
                .with(PREFIX + "numbers", ListValue.of(Value.of(3), Value.of(1)))
                .build();
    }

    private static ObjectBuilder port(InventoryObject device, int number, String name) {
        return object("dcim.interface", number)
                .key("device", uid(device))
                .key("name", name)
                .with("type", "1000base-t")
                .with("status", "Active")
                .with("enabled", BooleanValue.TRUE)
                .with("mode", Value.ofNull());
    }

    private static Value uid(InventoryObject object) {
        return Value.of(object.uid().toString());
    }
}
