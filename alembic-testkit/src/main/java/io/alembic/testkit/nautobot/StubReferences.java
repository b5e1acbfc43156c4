package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the object that a written reference means: an id, a mapping of attributes, or a composite key. */
final class StubReferences {

    private final StubObjects objects;

    StubReferences(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** @throws IllegalArgumentException when it means none */
    Value id(String target, Value reference) {
        StubModel model = objects.model(target);
        Optional<String> text = reference.asText();
        if (text.isPresent() && objects.of(model).containsKey(text.get())) {
            return reference;
        }
        Optional<MapValue> attributes = reference.asMap();
        return objects.of(model).values().stream()
                .filter(object -> attributes.isPresent()
                        ? matches(object, attributes.get())
                        : compositeKey(model, object).equals(decoded(text.orElse(""))))
                .findFirst()
                .map(object -> object.getOrNull(StubObjects.ID))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Related object not found using the provided attributes: " + reference));
    }

    private static boolean matches(MapValue object, MapValue attributes) {
        return attributes.names().stream()
                .allMatch(name -> object.getOrNull(name).equals(attributes.getOrNull(name)));
    }

    private List<String> compositeKey(StubModel model, MapValue object) {
        List<String> parts = new ArrayList<>();
        for (String name : model.unique()) {
            Value value = object.getOrNull(name);
            Optional<StubField> field = model.field(name);
            if (value.isNull()) {
                continue;
            }
            if (field.filter(each -> each.kind() == StubField.Kind.REFERENCE).isPresent()) {
                StubModel target = objects.model(field.get().target());
                MapValue found = objects.of(target).getOrDefault(value.asText().orElse(""), MapValue.EMPTY);
                parts.addAll(compositeKey(target, found));
            } else {
                parts.add(value.asText().orElse(value.toString()));
            }
        }
        return parts;
    }

    private static List<String> decoded(String text) {
        return List.of(text.split(";", -1)).stream()
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
    }
}
