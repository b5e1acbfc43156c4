package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;

/** What the server makes by itself: the interfaces and bays of a new device, the defaults of a new custom field. */
final class StubConsequences {

    private static final String DEVICE_TYPE = "device_type";

    private final StubObjects objects;

    StubConsequences(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    void ofCreating(StubType type, MapValue created) {
        if (type.contentType().equals("dcim.device")) {
            components(
                    created, "dcim.interface", List.of("name", "label", "type", "enabled", "mgmt_only", "description"));
            components(created, "dcim.modulebay", List.of("name", "label", "position", "enabled", "description"));
        }
        if (type.contentType().equals("extras.customfield")
                && !created.getOrNull("default").isNull()) {
            defaults(created);
        }
    }

    private void components(MapValue device, String contentType, List<String> fields) {
        StubType type = objects.types().get(contentType);
        objects.rows(objects.types().get(contentType + "template")).stream()
                .filter(template -> template.getOrNull(DEVICE_TYPE).equals(device.getOrNull(DEVICE_TYPE)))
                .toList()
                .forEach(template -> {
                    MapValue.Builder made = MapValue.builder().putAll(objects.blank(type));
                    fields.forEach(field -> made.put(field, template.getOrNull(field)));
                    objects.add(
                            type,
                            made.put("device", device.getOrNull(StubObjects.ID)).build());
                });
    }

    private void defaults(MapValue field) {
        for (Value contentType : StubObjects.list(field.getOrNull("object_types"))) {
            StubType type = objects.types().get(contentType.asText().orElse(""));
            for (MapValue object : List.copyOf(objects.rows(type))) {
                MapValue custom = StubObjects.map(object.getOrNull(StubObjects.CUSTOM_FIELDS))
                        .with(StubObjects.text(field, "name"), field.getOrNull("default"));
                objects.of(type)
                        .put(
                                StubObjects.number(object.getOrNull(StubObjects.ID)),
                                object.with(StubObjects.CUSTOM_FIELDS, custom));
            }
        }
    }
}
