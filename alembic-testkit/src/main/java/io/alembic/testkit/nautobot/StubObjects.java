package io.alembic.testkit.nautobot;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects the stub holds: by model and id, references as ids, choices as values. */
final class StubObjects {

    static final String ID = "id";
    static final String LAST_UPDATED = "last_updated";
    static final String CUSTOM_FIELDS = "custom_fields";

    private final Map<String, StubModel> models = new LinkedHashMap<>();
    private final Map<String, Map<String, MapValue>> objects = new TreeMap<>();
    private long revision;
    private boolean twinsAllowed;
    private boolean idsChosen;

    StubObjects() {
        StubModels.all().forEach(model -> models.put(model.contentType(), model));
    }

    void allowTwins() {
        twinsAllowed = true;
    }

    /** Whether objects may have each other's keys. */
    boolean areTwinsAllowed() {
        return twinsAllowed;
    }

    void chooseIds() {
        idsChosen = true;
    }

    /** Whether the server alone decides about ids. */
    boolean areIdsChosen() {
        return idsChosen;
    }

    List<StubModel> models() {
        return List.copyOf(models.values());
    }

    StubModel model(String contentType) {
        return Optional.ofNullable(models.get(contentType)).orElseThrow();
    }

    Optional<StubModel> withPath(String path) {
        return models.values().stream()
                .filter(model -> model.path().equals(path))
                .findFirst();
    }

    Map<String, MapValue> of(StubModel model) {
        return objects.computeIfAbsent(model.contentType(), each -> new TreeMap<>());
    }

    /** Stores an object, with a new time of change. */
    MapValue put(StubModel model, MapValue object) {
        revision++;
        MapValue stored = object.with(
                LAST_UPDATED,
                Value.of("2026-01-02T03:04:%02d.%06dZ".formatted(revision / 1_000_000, revision % 1_000_000)));
        of(model).put(text(stored, ID), stored);
        return stored;
    }

    Map<String, Map<String, MapValue>> copy() {
        Map<String, Map<String, MapValue>> copy = new TreeMap<>();
        objects.forEach((model, rows) -> copy.put(model, new TreeMap<>(rows)));
        return copy;
    }

    void restore(Map<String, Map<String, MapValue>> copy) {
        objects.clear();
        objects.putAll(copy);
    }

    /** The custom fields of a model. */
    List<MapValue> customFieldsOf(StubModel model) {
        return of(model("extras.customfield")).values().stream()
                .filter(field -> field.getOrNull("content_types")
                        .asList()
                        .orElse(ListValue.EMPTY)
                        .elements()
                        .contains(Value.of(model.contentType())))
                .toList();
    }

    /** An object as REST shows it. */
    MapValue shown(StubModel model, MapValue object, boolean withSets) {
        MapValue.Builder row = MapValue.builder()
                .put(ID, object.getOrNull(ID))
                .put("object_type", Value.of(model.contentType()))
                .put(LAST_UPDATED, object.getOrNull(LAST_UPDATED));
        for (StubField field : model.fields()) {
            boolean isSet = field.kind() == StubField.Kind.REFERENCES;
            if (field.shown() && (withSets || !isSet)) {
                row.put(field.name(), shown(field, object.getOrNull(field.name())));
            }
        }
        if (model.customFields()) {
            row.put(CUSTOM_FIELDS, customFields(model, object));
        }
        return row.build();
    }

    MapValue customFields(StubModel model, MapValue object) {
        MapValue held = object.getOrNull(CUSTOM_FIELDS).asMap().orElse(MapValue.EMPTY);
        MapValue.Builder custom = MapValue.builder();
        customFieldsOf(model).forEach(field -> custom.put(text(field, "key"), held.getOrNull(text(field, "key"))));
        return custom.build();
    }

    private Value shown(StubField field, Value value) {
        if (value.isNull()) {
            return value;
        }
        return switch (field.kind()) {
            case CHOICE ->
                MapValue.builder()
                        .put("value", value)
                        .put("label", Value.of(label(value)))
                        .build();
            case REFERENCE -> reference(field.target(), value);
            case REFERENCES ->
                new ListValue(value.asList().orElse(ListValue.EMPTY).elements().stream()
                        .map(id -> (Value) reference(field.target(), id))
                        .toList());
            default -> value;
        };
    }

    private MapValue reference(String target, Value id) {
        return MapValue.builder()
                .put(ID, id)
                .put("object_type", Value.of(target))
                .put(
                        "url",
                        Value.of("http://stub/api/" + model(target).path()
                                + id.asText().orElse("") + "/"))
                .build();
    }

    /** What people see of a choice. */
    static String label(Value choice) {
        String text = choice.asText().orElse(choice.toString());
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    static String text(MapValue map, String name) {
        return map.getOrNull(name).asText().orElse("");
    }

    static long number(Value value) {
        return value instanceof IntegerValue number ? number.value().longValue() : 0;
    }

    /** The objects that refer to one of these, as {@code model id}. */
    List<String> dependants(StubModel target, List<String> ids) {
        List<String> found = new ArrayList<>();
        for (StubModel model : models.values()) {
            for (StubField field : model.fields()) {
                if (field.kind() == StubField.Kind.REFERENCE
                        && field.target().equals(target.contentType())
                        && !field.nullable()) {
                    of(model).values().stream()
                            .filter(object -> ids.contains(text(object, field.name())))
                            .forEach(object -> found.add(model.contentType() + " (" + text(object, ID) + ")"));
                }
            }
        }
        return found;
    }
}
