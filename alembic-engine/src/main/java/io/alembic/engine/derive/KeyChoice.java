package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Chooses what tells the objects of a type apart: the first of the backend's own keys that does, else the backend's id.
 *
 * @param fields of the key; empty where it is the backend's id
 * @param reason why it is the backend's id
 */
record KeyChoice(List<String> fields, String reason) {

    KeyChoice {
        fields = List.copyOf(fields);
        requireNonNull(reason, "reason is null");
    }

    static KeyChoice byId(String reason) {
        return new KeyChoice(List.of(), reason);
    }

    boolean isId() {
        return fields.isEmpty();
    }

    /** @param fields of the type, as they will be declared */
    static KeyChoice of(DescribedType type, SortedMap<String, FieldSchema> fields, List<ObservedObject> objects) {
        List<String> reasons = new ArrayList<>();
        for (List<String> names : type.keys()) {
            Optional<String> flaw = unusable(type, fields, names).or(() -> new KeyCandidate(names, objects).flaw());
            if (flaw.isEmpty()) {
                return new KeyChoice(names, "");
            }
            reasons.add(flaw.get());
        }
        return byId(reasons.isEmpty() ? "nothing else tells them apart" : String.join("; ", reasons));
    }

    private static Optional<String> unusable(DescribedType type, Map<String, FieldSchema> fields, List<String> names) {
        for (String name : names) {
            FieldSchema field = fields.get(name);
            if (field == null) {
                return Optional.of(name + " is left out"
                        + Optional.ofNullable(type.leftOut().get(name))
                                .map(why -> ": " + why)
                                .orElse(""));
            }
            if (!isScalar(field.type())) {
                return Optional.of(name + " is a " + field.type().label() + ", which no key may hold");
            }
        }
        return Optional.empty();
    }

    private static boolean isScalar(FieldType type) {
        return type instanceof ScalarType
                || type instanceof FieldType.Enumeration
                || type instanceof FieldType.Reference;
    }
}
