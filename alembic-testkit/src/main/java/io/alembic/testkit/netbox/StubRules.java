package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.network.IpPrefix;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What NetBox asks of objects of a type beyond their single fields. */
final class StubRules {

    private static final Set<String> SHARED_ROLES = Set.of("anycast", "vip", "vrrp", "hsrp", "glbp", "carp");

    private final StubObjects objects;
    private final StubRows rows;
    private final StubInterfaceRules interfaces;
    private final StubCableRules cables;
    private final StubCustomFieldRules customFields;

    StubRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = new StubRows(objects);
        this.interfaces = new StubInterfaceRules(objects);
        this.cables = new StubCableRules(objects);
        this.customFields = new StubCustomFieldRules(objects);
    }

    /** @param held what there was before: blank for a new object */
    void check(StubType type, MapValue held, MapValue object, StubProblems problems) {
        parent(type, object, problems);
        switch (type.contentType()) {
            case "dcim.device" -> primaryAddresses(object, problems);
            case "dcim.interface" -> interfaces.check(held, object, problems);
            case "dcim.cable" -> cables.check(object, problems);
            case "ipam.prefix" -> duplicates(type, "prefix", "prefix", object, problems);
            case "ipam.ipaddress" -> {
                reassigned(held, object, problems);
                duplicates(type, "address", "IP address", object, problems);
            }
            case "ipam.vlan" -> vlanRange(object, problems);
            case "extras.customfield" -> customFields.check(held, object, problems);
            case "extras.customfieldchoiceset" -> customFields.checkSet(held, object, problems);
            default -> {
                // nothing beyond the single fields
            }
        }
    }

    private void parent(StubType type, MapValue object, StubProblems problems) {
        boolean isTree = type.field("parent")
                .flatMap(StubField::target)
                .filter(type.contentType()::equals)
                .isPresent();
        if (!isTree || type.contentType().equals("dcim.interface") || !object.has(StubObjects.ID)) {
            return;
        }
        Value id = object.getOrNull(StubObjects.ID);
        Value above = object.getOrNull("parent");
        while (!above.isNull()) {
            if (above.equals(id)) {
                problems.add("parent", "Cannot assign self or child " + type.title() + " as parent.");
                return;
            }
            above = objects.find(type, above).orElse(MapValue.EMPTY).getOrNull("parent");
        }
    }

    /** A new device is not checked: NetBox takes what it is given. */
    private void primaryAddresses(MapValue device, StubProblems problems) {
        if (!device.has(StubObjects.ID)) {
            return;
        }
        for (String field : List.of("primary_ip4", "primary_ip6", "oob_ip")) {
            Optional<MapValue> found = objects.find(objects.types().get("ipam.ipaddress"), device.getOrNull(field));
            found.ifPresent(address -> {
                String text = StubObjects.text(address, "address");
                boolean isVersion6 = text.indexOf(':') >= 0;
                if (field.equals("primary_ip4") && isVersion6) {
                    problems.add(field, text + " is not an IPv4 address.");
                } else if (field.equals("primary_ip6") && !isVersion6) {
                    problems.add(field, text + " is not an IPv6 address.");
                } else if (!deviceOf(address).equals(device.getOrNull(StubObjects.ID))) {
                    problems.add(field, "The specified IP address (" + text + ") is not assigned to this device.");
                }
            });
        }
    }

    /** The device on whose interface an address is; null when there is none. */
    private Value deviceOf(MapValue address) {
        return StubObjects.text(address, "assigned_object_type").equals("dcim.interface")
                ? objects.find(objects.types().get("dcim.interface"), address.getOrNull("assigned_object_id"))
                        .orElse(MapValue.EMPTY)
                        .getOrNull("device")
                : Value.ofNull();
    }

    private void reassigned(MapValue held, MapValue address, StubProblems problems) {
        Value before = deviceOf(held);
        if (before.isNull() || before.equals(deviceOf(address))) {
            return;
        }
        MapValue device =
                objects.find(objects.types().get("dcim.device"), before).orElse(MapValue.EMPTY);
        Value id = address.getOrNull(StubObjects.ID);
        if (id.equals(device.getOrNull("primary_ip4")) || id.equals(device.getOrNull("primary_ip6"))) {
            problems.add(
                    StubProblems.WHOLE,
                    "Cannot reassign IP address while it is designated as the primary IP for the parent object");
        }
    }

    /** In the global table, and in tables that ask for it: the same network, or the same host whatever its mask. */
    private void duplicates(StubType type, String field, String noun, MapValue object, StubProblems problems) {
        Value vrf = object.getOrNull("vrf");
        StubType vrfs = objects.types().get("ipam.vrf");
        Optional<MapValue> table = objects.find(vrfs, vrf);
        boolean enforced = table.map(each -> each.getOrNull("enforce_unique").equals(Value.of(true)))
                .orElse(true);
        boolean isShared = SHARED_ROLES.contains(StubObjects.text(object, "role"));
        boolean taken = objects.rows(type).stream()
                .filter(each -> !each.getOrNull(StubObjects.ID).equals(object.getOrNull(StubObjects.ID)))
                .filter(each -> each.getOrNull("vrf").equals(vrf))
                .filter(each -> !isShared || !SHARED_ROLES.contains(StubObjects.text(each, "role")))
                .anyMatch(each -> same(field, each, object));
        if (enforced && taken) {
            String where = table.map(each -> "VRF " + rows.display(vrfs, each)).orElse("global table");
            problems.add(field, "Duplicate " + noun + " found in " + where + ": " + StubObjects.text(object, field));
        }
    }

    private static boolean same(String field, MapValue left, MapValue right) {
        if (field.equals("prefix")) {
            return left.getOrNull(field).equals(right.getOrNull(field));
        }
        return host(left).equals(host(right));
    }

    private static Optional<Object> host(MapValue address) {
        return IpPrefix.parse(StubObjects.text(address, "address")).map(IpPrefix::address);
    }

    private void vlanRange(MapValue vlan, StubProblems problems) {
        Optional<MapValue> group = objects.find(objects.types().get("ipam.vlangroup"), vlan.getOrNull("group"));
        if (group.isEmpty()) {
            return;
        }
        long vid = StubObjects.number(vlan.getOrNull("vid"));
        List<Value> ranges = StubObjects.list(group.get().getOrNull("vid_ranges"));
        boolean inside = ranges.stream()
                .map(StubObjects::list)
                .anyMatch(range -> StubObjects.number(range.get(0)) <= vid && vid <= StubObjects.number(range.get(1)));
        if (!inside) {
            List<String> told = ranges.stream()
                    .map(StubObjects::list)
                    .map(range -> range.get(0).equals(range.get(1))
                            ? range.get(0).toString()
                            : range.get(0) + "-" + range.get(1))
                    .toList();
            problems.add(
                    "vid",
                    "VID must be in ranges " + String.join(",", told) + " for VLANs in group "
                            + StubObjects.text(group.get(), "name"));
        }
    }
}
