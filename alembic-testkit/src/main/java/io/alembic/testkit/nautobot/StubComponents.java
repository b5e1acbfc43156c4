package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.UUID;

/** What the server makes by itself: a device gets the interfaces that its type has templates of. */
final class StubComponents {

    private static final String DEVICE_TYPE = "device_type";
    private static final String ACTIVE = "d80ad829-3f98-448f-9040-0b42a3fedeac";

    private final StubObjects objects;

    StubComponents(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    void madeWith(StubModel model, MapValue created) {
        if (!model.contentType().equals("dcim.device")) {
            return;
        }
        List<MapValue> templates = objects.of(objects.model("dcim.interfacetemplate")).values().stream()
                .filter(template -> template.getOrNull(DEVICE_TYPE).equals(created.getOrNull(DEVICE_TYPE)))
                .toList();
        templates.forEach(template -> make(created, template));
    }

    private void make(MapValue device, MapValue template) {
        StubModel model = objects.model("dcim.interface");
        MapValue.Builder made = MapValue.builder();
        model.fields().forEach(field -> made.put(field.name(), field.whenAbsent()));
        objects.put(
                model,
                made.put(StubObjects.ID, Value.of(UUID.randomUUID().toString()))
                        .put("device", device.getOrNull(StubObjects.ID))
                        .put("name", template.getOrNull("name"))
                        .put("type", template.getOrNull("type"))
                        .put("status", Value.of(ACTIVE))
                        .build());
    }
}
