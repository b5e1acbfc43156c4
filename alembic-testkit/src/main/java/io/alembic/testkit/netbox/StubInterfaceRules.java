package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;

/** What NetBox asks of interfaces: who may be above whom, and which VLANs go with which mode. */
final class StubInterfaceRules {

    private static final String DEVICE = "device";
    private static final String MAC = "primary_mac_address";

    private final StubObjects objects;
    private final StubRows rows;

    StubInterfaceRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = new StubRows(objects);
    }

    void check(MapValue held, MapValue object, StubProblems problems) {
        if (held.has(StubObjects.ID) && !held.getOrNull(DEVICE).equals(object.getOrNull(DEVICE))) {
            problems.add(DEVICE, "Components cannot be moved to a different device.");
        }
        boolean isVirtual = StubObjects.text(object, "type").equals("virtual");
        if (!object.getOrNull("parent").isNull() && !isVirtual) {
            problems.add("parent", "Only virtual interfaces may be assigned to a parent interface.");
        }
        if (!object.getOrNull("lag").isNull() && isVirtual) {
            problems.add("lag", "Virtual interfaces cannot have a parent LAG interface.");
        }
        for (String field : List.of("parent", "bridge", "lag")) {
            if (problems.isEmpty()) {
                onSameDevice(field, object, problems);
            }
        }
        vlans(object, problems);
        primaryMac(object, problems);
    }

    private void onSameDevice(String field, MapValue object, StubProblems problems) {
        Value id = object.getOrNull(field);
        if (id.isNull()) {
            return;
        }
        if (id.equals(object.getOrNull(StubObjects.ID))) {
            problems.add(
                    field,
                    field.equals("parent")
                            ? "An interface cannot be its own parent."
                            : "An interface cannot be bridged to itself.");
            return;
        }
        MapValue other = objects.find(objects.types().get("dcim.interface"), id).orElse(MapValue.EMPTY);
        if (!other.getOrNull(DEVICE).equals(object.getOrNull(DEVICE))) {
            StubType devices = objects.types().get("dcim.device");
            String device = objects.find(devices, other.getOrNull(DEVICE))
                    .map(each -> rows.display(devices, each))
                    .orElse("");
            String noun = field.equals("lag") ? "LAG interface" : field + " interface";
            problems.add(
                    field,
                    "The selected " + noun + " (" + StubObjects.text(other, "name")
                            + ") belongs to a different device (" + device + ")" + (field.equals("parent") ? "" : "."));
        }
    }

    private static void vlans(MapValue object, StubProblems problems) {
        String mode = StubObjects.text(object, "mode");
        if (!object.getOrNull("untagged_vlan").isNull() && mode.isEmpty()) {
            problems.add("untagged_vlan", "Interface mode does not support untagged vlan");
        }
        if (!object.getOrNull("tagged_vlans").equals(ListValue.EMPTY) && !mode.equals("tagged")) {
            problems.add("tagged_vlans", "Interface mode does not support tagged vlans");
        }
    }

    private void primaryMac(MapValue object, StubProblems problems) {
        MapValue mac = objects.find(objects.types().get("dcim.macaddress"), object.getOrNull(MAC))
                .orElse(MapValue.EMPTY);
        Value assigned = mac.getOrNull("assigned_object_id");
        if (!mac.isEmpty() && !assigned.isNull() && !assigned.equals(object.getOrNull(StubObjects.ID))) {
            String other = objects.find(objects.types().get("dcim.interface"), assigned)
                    .map(each -> StubObjects.text(each, "name"))
                    .orElse("");
            problems.add(
                    MAC,
                    "MAC address " + StubObjects.text(mac, "mac_address") + " is assigned to a different interface ("
                            + other + ").");
        }
    }
}
