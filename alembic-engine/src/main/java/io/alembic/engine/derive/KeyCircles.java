package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the types whose objects name each other in their keys all the way round: such keys never come to an end. */
final class KeyCircles {

    private final Map<TypeName, TypeSchema> types;
    private final HeldObjects held;

    KeyCircles(Schema schema, HeldObjects held) {
        this.types = schema.types();
        this.held = requireNonNull(held, "held is null");
    }

    SortedSet<TypeName> of(List<ObservedObject> objects) {
        Set<ObservedObject> settled = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ObservedObject> waiting = objects;
        while (!waiting.isEmpty()) {
            List<ObservedObject> unsettled = new ArrayList<>();
            for (ObservedObject object : waiting) {
                if (isSettled(object, settled)) {
                    settled.add(object);
                } else {
                    unsettled.add(object);
                }
            }
            if (unsettled.size() == waiting.size()) {
                break;
            }
            waiting = unsettled;
        }
        SortedSet<TypeName> unsettled = new TreeSet<>();
        waiting.stream().filter(object -> !settled.contains(object)).forEach(object -> unsettled.add(object.type()));
        SortedSet<TypeName> circling = new TreeSet<>(unsettled);
        circling.removeIf(type -> !reaches(type, type, unsettled, new TreeSet<>()));
        return circling;
    }

    /** Whether keys lead from one type to another; those that only wait for a circle are not in it. */
    private boolean reaches(TypeName from, TypeName to, Set<TypeName> among, Set<TypeName> seen) {
        return keyOf(from).values().stream()
                .flatMap(field -> References.target(field.type()).stream())
                .filter(among::contains)
                .anyMatch(target -> target.equals(to) || (seen.add(target) && reaches(target, to, among, seen)));
    }

    private Map<String, FieldSchema> keyOf(TypeName type) {
        return requireNonNull(types.get(type), "an undeclared type").key();
    }

    private boolean isSettled(ObservedObject object, Set<ObservedObject> settled) {
        boolean[] all = {true};
        keyOf(object.type())
                .forEach((name, field) -> References.forEach(
                        field.type(),
                        object.attributes().getOrNull(name),
                        (target, leaf) -> held.target(target, leaf)
                                .filter(found -> !settled.contains(found))
                                .ifPresent(found -> all[0] = false)));
        return all[0];
    }
}
