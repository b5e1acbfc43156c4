package io.alembic.engine.derive;

import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The types so that those referred to come first, as far as that goes: in a circle, those that keys refer to. */
final class TypeOrder {

    private final Map<TypeName, Set<TypeName>> byKey = new HashMap<>();
    private final Map<TypeName, Set<TypeName>> byAny = new HashMap<>();

    private TypeOrder(Schema schema) {
        schema.types().forEach((name, type) -> {
            Set<TypeName> key = targets(name, type.key().values());
            Set<TypeName> any = targets(name, type.fields().values());
            any.addAll(key);
            byKey.put(name, key);
            byAny.put(name, any);
        });
    }

    static List<TypeName> of(Schema schema) {
        TypeOrder order = new TypeOrder(schema);
        List<TypeName> ordered = new ArrayList<>();
        Set<TypeName> left = new TreeSet<>(schema.types().keySet());
        while (!left.isEmpty()) {
            TypeName next = order.next(left);
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private TypeName next(Set<TypeName> left) {
        return first(left, byAny)
                .or(() -> first(left, byKey))
                .orElseGet(() -> left.iterator().next());
    }

    private static Optional<TypeName> first(Set<TypeName> left, Map<TypeName, Set<TypeName>> needs) {
        return left.stream()
                .filter(type -> needs.getOrDefault(type, Set.of()).stream().noneMatch(left::contains))
                .findFirst();
    }

    private static Set<TypeName> targets(TypeName self, Collection<FieldSchema> fields) {
        Set<TypeName> targets = new TreeSet<>();
        fields.forEach(field -> References.target(field.type()).ifPresent(targets::add));
        targets.remove(self);
        return targets;
    }
}
