package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the object that a written reference means: a number, a number in a text, or attributes that only it has. */
final class StubReferences {

    private final StubObjects objects;

    StubReferences(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** @throws IllegalArgumentException with what NetBox says when it means none or several */
    Value id(String target, Value reference) {
        Optional<MapValue> attributes = reference.asMap();
        if (attributes.isPresent()) {
            return byAttributes(objects.types().get(target), attributes.get());
        }
        String number = reference instanceof IntegerValue
                ? reference.toString()
                : reference.asText().orElse("");
        if (!number.trim().matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("Related objects must be referenced by numeric ID or by dictionary of"
                    + " attributes. Received an unrecognized value: " + plain(reference));
        }
        Value id = Value.of(Long.parseLong(number.trim()));
        boolean known = objects.types()
                .find(target)
                .flatMap(type -> objects.find(type, id))
                .isPresent();
        if (!known) {
            throw new IllegalArgumentException(
                    "Related object not found using the provided numeric ID: " + number.trim());
        }
        return id;
    }

    private Value byAttributes(StubType type, MapValue attributes) {
        for (String name : attributes.names()) {
            String field = name.split("__", 2)[0];
            if (!field.equals(StubObjects.ID)
                    && type.field(field)
                            .filter(each -> !each.kind().isComputed())
                            .isEmpty()) {
                throw new IllegalArgumentException("Cannot resolve keyword '" + field + "' into field.");
            }
        }
        List<MapValue> found = objects.rows(type).stream()
                .filter(object -> matches(type, object, attributes))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "Related object not found using the provided attributes: " + python(attributes));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("Multiple objects match the provided attributes: " + python(attributes));
        }
        return found.get(0).getOrNull(StubObjects.ID);
    }

    private boolean matches(StubType type, MapValue object, MapValue attributes) {
        return attributes.names().stream().allMatch(name -> {
            Value wanted = attributes.getOrNull(name);
            int lookup = name.indexOf("__");
            String field = lookup < 0 ? name : name.substring(0, lookup);
            Optional<StubType> target =
                    type.field(field).flatMap(StubField::target).flatMap(objects.types()::find);
            if (lookup > 0) {
                wanted = MapValue.of(name.substring(lookup + 2), wanted);
            }
            if (target.isPresent() && wanted.asMap().isPresent()) {
                MapValue inner = wanted.asMap().get();
                return objects.find(target.get(), object.getOrNull(field))
                        .filter(referred -> matches(target.get(), referred, inner))
                        .isPresent();
            }
            return object.getOrNull(field).equals(wanted);
        });
    }

    /** As Python writes a dictionary. */
    private static String python(MapValue attributes) {
        return attributes.entries().stream()
                .map(entry -> "'" + entry.getKey() + "': "
                        + entry.getValue()
                                .asText()
                                .map(text -> "'" + text + "'")
                                .orElse(plain(entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String plain(Value value) {
        return value.isNull() ? "None" : value.asText().orElse(value.toString());
    }
}
