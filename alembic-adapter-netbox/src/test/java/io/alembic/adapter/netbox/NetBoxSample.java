package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small site with a value of every kind NetBox knows: what the contract suite writes to it. */
public final class NetBoxSample {

    static final String PREFIX = "alembic_it_";
    static final String TAG = "alembic it";

    private NetBoxSample() {}

    public static ContractSample sample() {
        List<InventoryObject> objects = objects();
        InventoryObject device = objects.stream()
                .filter(object -> object.type().name().equals("dcim.device"))
                .findFirst()
                .orElseThrow();
        return new ContractSample(
                NetBoxSampleSchema.SCHEMA,
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
                                .with("asset_tag", Value.ofNull())
                                .with("serial", Value.ofNull())
                                .with("airflow", Value.ofNull())
                                .with("latitude", Value.ofNull())
                                .with(PREFIX + "text", Value.ofNull())
                                .with(PREFIX + "site", Value.ofNull()))),
                number -> object("dcim.manufacturer", 1000 + number)
                        .key("slug", "alembic-it-maker-" + number)
                        .with("name", "alembic it maker " + number)
                        .build());
    }

    /** Two sites that refer to each other, the first again when the second is there. */
    static List<Operation> circle() {
        InventoryObject first = site(50, "alembic it here").build();
        InventoryObject second =
                site(51, "alembic it there").with(PREFIX + "twin", uid(first)).build();
        InventoryObject closed = new InventoryObject(
                first.uid(), first.type(), first.key(), first.attributes().with(PREFIX + "twin", uid(second)));
        return List.of(
                Operations.create(first),
                Operations.create(second),
                Operations.update(first.attributes(), closed, Optional.empty()));
    }

    private static List<InventoryObject> objects() {
        InventoryObject maker = object("dcim.manufacturer", 1)
                .key("slug", "alembic-it-acme")
                .with("name", "alembic it Acme")
                .with("description", "„Zürich“ 🛰")
                .build();
        InventoryObject deviceType = object("dcim.device_type", 2)
                .key("manufacturer", uid(maker))
                .key("model", "alembic it R; 1")
                .with("slug", "alembic-it-r-1")
                .with("u_height", new DecimalValue("1.5"))
                .with("is_full_depth", BooleanValue.FALSE)
                .build();
        InventoryObject region = region(3, "alembic it North").build();
        InventoryObject below =
                region(4, "alembic it Oslo").with("parent", region).build();
        InventoryObject site = site(5, "alembic it Oslo")
                .with("region", below)
                .with("latitude", new DecimalValue("59.9139"))
                .with("time_zone", "Europe/Oslo")
                .build();
        InventoryObject rack = object("dcim.rack", 6)
                .key("site", uid(site))
                .key("name", "alembic it A-07")
                .with("width", Value.of(19))
                .with("status", "active")
                .build();
        InventoryObject role = object("dcim.device_role", 7)
                .key("slug", "alembic-it-edge")
                .with("name", "alembic it + edge")
                .with("color", "00ff00")
                .build();
        InventoryObject device = device(deviceType, role, site, rack);
        List<InventoryObject> objects =
                new ArrayList<>(List.of(maker, deviceType, region, below, site, rack, role, device));
        InventoryObject left = port(device, 9, "xe-0/0/0").build();
        InventoryObject right =
                port(device, 10, "xe-0/0/1").with("mtu", Value.of(9000)).build();
        objects.addAll(List.of(left, right));
        objects.addAll(addresses(site, device, left));
        objects.add(object("dcim.cable", 15)
                .key("a_terminations", uid(left))
                .with("b_terminations", ListValue.of(uid(right)))
                .with("status", "connected")
                .with("type", "cat6")
                .with("label", "alembic it")
                .build());
        return objects;
    }

    private static List<InventoryObject> addresses(InventoryObject site, InventoryObject device, InventoryObject port) {
        InventoryObject mac = object("dcim.macaddress", 11)
                .key("mac_address", "02:00:5E:10:00:FF")
                .with("assigned_object", port)
                .build();
        InventoryObject prefix = object("ipam.prefix", 12)
                .key("prefix", "198.18.7.0/24")
                .with("status", "active")
                .with("scope", site)
                .build();
        InventoryObject address = object("ipam.ip_address", 13)
                .key("address", "198.18.7.5/24")
                .with("status", "active")
                .with("assigned_object", port)
                .with("dns_name", "a.example.net")
                .build();
        InventoryObject service = object("ipam.service", 14)
                .key("parent", uid(device))
                .key("name", "ssh")
                .with("protocol", "tcp")
                .with("ports", ListValue.of(Value.of(22)))
                .with("ipaddresses", ListValue.of(uid(address)))
                .build();
        return List.of(mac, prefix, address, service);
    }

    private static InventoryObject device(
            InventoryObject deviceType, InventoryObject role, InventoryObject site, InventoryObject rack) {
        return object("dcim.device", 8)
                .key("name", "alembic it d1")
                .with("device_type", deviceType)
                .with("role", role)
                .with("site", site)
                .with("rack", rack)
                .with("position", new DecimalValue("3.5"))
                .with("face", "front")
                .with("status", "active")
                .with("airflow", "front-to-rear")
                .with("latitude", new DecimalValue("59.91"))
                .with("asset_tag", "alembic it 1")
                .with("serial", "SN-1")
                .with("comments", "two\nlines")
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
                .with(PREFIX + "site", site)
                .with(PREFIX + "racks", ListValue.of(uid(rack)))
                .build();
    }

    private static ObjectBuilder region(int number, String name) {
        return object("dcim.region", number)
                .key("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .with("name", name);
    }

    private static ObjectBuilder site(int number, String name) {
        return object("dcim.site", number)
                .key("name", name)
                .with("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .with("status", "active");
    }

    private static ObjectBuilder port(InventoryObject device, int number, String name) {
        return object("dcim.interface", number)
                .key("device", uid(device))
                .key("name", name)
                .with("type", "1000base-t")
                .with("enabled", BooleanValue.TRUE)
                .with("mode", Value.ofNull());
    }

    private static Value uid(InventoryObject object) {
        return Value.of(object.uid().toString());
    }
}
