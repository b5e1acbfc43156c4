package io.alembic.core.policy;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Protects objects of a type by fields of their keys; every field named must match.
 *
 * @param fields a pattern for each field: of the text of a text, of the JSON of any other value
 */
public record ProtectedKey(Glob type, SortedMap<String, Glob> fields) {

    public ProtectedKey {
        requireNonNull(type, "type is null");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public boolean covers(TypeKey object) {
        return type.matches(object.type().name())
                && fields.entrySet().stream().allMatch(field -> matches(object, field));
    }

    private static boolean matches(TypeKey object, Map.Entry<String, Glob> field) {
        return object.key()
                .fields()
                .get(field.getKey())
                .filter(value -> field.getValue().matches(text(value)))
                .isPresent();
    }

    private static String text(Value value) {
        return value.asText().orElseGet(value::toString);
    }
}
