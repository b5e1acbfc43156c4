package io.alembic.adapter.django.app;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types name each other in their keys, so that spelling a key out might never end. */
final class KeyCircles {

    private final Map<TypeName, List<TypeName>> named = new HashMap<>();

    KeyCircles(Schema schema) {
        schema.types().forEach((name, type) -> named.put(name, keyTargets(type)));
    }

    /** Whether a key field of a type leads back to that type. */
    boolean closes(TypeName type, FieldSchema field) {
        return field.type() instanceof FieldType.Reference reference && leads(reference.target(), type);
    }

    private boolean leads(TypeName from, TypeName to) {
        Set<TypeName> seen = new HashSet<>();
        Deque<TypeName> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            TypeName next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(named.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    private static List<TypeName> keyTargets(TypeSchema type) {
        return type.key().values().stream()
                .map(FieldSchema::type)
                .filter(FieldType.Reference.class::isInstance)
                .map(reference -> ((FieldType.Reference) reference).target())
                .toList();
    }
}
