package io.alembic.engine.plan;

import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.engine.match.Matched;
import io.alembic.engine.match.ObservedUids;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a backend deletes along with an object. Deletes come last, so a declared object is looked at as it will be
 * by then: it does not go along with what it is moved away from.
 */
final class GoingAlong {

    private final Schema schema;
    private final ObservedUids uids;
    private final Map<Name, List<ObservedObject>> children = new HashMap<>();
    private final IdentityHashMap<ObservedObject, InventoryObject> declared = new IdentityHashMap<>();

    /** @param followed edges along a declared reference to the parent's type */
    GoingAlong(Schema schema, Matched matched, List<Edge> followed) {
        this.schema = schema;
        this.uids = matched.uids();
        if (followed.isEmpty()) {
            return;
        }
        matched.objects()
                .forEach(object -> object.observed().ifPresent(found -> declared.put(found, object.declared())));
        Map<TypeName, List<Edge>> byChild = new HashMap<>();
        followed.forEach(edge ->
                byChild.computeIfAbsent(edge.child(), type -> new ArrayList<>()).add(edge));
        for (ObservedObject object : matched.observed()) {
            byChild.getOrDefault(object.type(), List.of()).forEach(edge -> note(object, edge));
        }
    }

    /** Whether an edge can be followed: the child's field is declared, as a reference to the parent's type. */
    static boolean isFollowed(Schema schema, Edge edge) {
        return schema.type(edge.child())
                .flatMap(type -> type.field(edge.field()))
                .flatMap(field -> References.target(field.type()))
                .filter(edge.parent()::equals)
                .isPresent();
    }

    /** The objects that go along with one, without those that go anyway and what goes along with these. */
    Set<ObservedObject> with(ObservedObject object, Set<ObservedObject> anyway) {
        Set<ObservedObject> going = Collections.newSetFromMap(new IdentityHashMap<>());
        going.add(object);
        Deque<ObservedObject> ahead = new ArrayDeque<>(going);
        while (!ahead.isEmpty()) {
            ObservedObject parent = ahead.remove();
            for (ObservedObject child : children.getOrDefault(new Name(parent.type(), uids.of(parent)), List.of())) {
                if (!anyway.contains(child) && going.add(child)) {
                    ahead.add(child);
                }
            }
        }
        going.remove(object);
        return going;
    }

    private void note(ObservedObject child, Edge edge) {
        Optional<FieldSchema> field = schema.type(child.type()).flatMap(type -> type.field(edge.field()));
        field.ifPresent(known -> References.forEach(
                known.type(),
                value(child, edge.field()),
                (target, leaf) -> uids.referred(target, leaf)
                        .ifPresent(
                                uid -> children.computeIfAbsent(new Name(edge.parent(), uid), name -> new ArrayList<>())
                                        .add(child))));
    }

    private Value value(ObservedObject object, String field) {
        return Optional.ofNullable(declared.get(object))
                .flatMap(wanted -> wanted.attributes().get(field))
                .or(() -> object.attributes().get(field))
                .orElseGet(() -> object.key().fields().getOrNull(field));
    }

    private record Name(TypeName type, Uid uid) {}
}
