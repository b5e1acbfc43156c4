package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which objects have to be known to carry operations out: those that the operations refer to or no longer refer to, and
 * what the keys of these refer to in turn.
 */
public final class NeededObjects {

    private final Schema schema;
    private final Function<Uid, Optional<KnownObject>> lookup;
    private final Deque<Uid> waiting = new ArrayDeque<>();
    private final Set<Uid> seen = new HashSet<>();

    private NeededObjects(Schema schema, Function<Uid, Optional<KnownObject>> lookup) {
        this.schema = requireNonNull(schema, "schema is null");
        this.lookup = requireNonNull(lookup, "lookup is null");
    }

    /** @param lookup what there is to know of an object */
    public static Collection<KnownObject> of(
            Schema schema, Collection<PlannedOperation> operations, Function<Uid, Optional<KnownObject>> lookup) {
        NeededObjects needed = new NeededObjects(schema, lookup);
        OperationReferences references = new OperationReferences(schema);
        for (PlannedOperation planned : operations) {
            needed.ask(planned.operation().uid());
            references.of(planned).forEach(needed::ask);
            references.dropped(planned.operation()).forEach(needed::ask);
        }
        return needed.all().values();
    }

    private SortedMap<Uid, KnownObject> all() {
        SortedMap<Uid, KnownObject> found = new TreeMap<>();
        while (!waiting.isEmpty()) {
            Uid uid = waiting.remove();
            lookup.apply(uid).ifPresent(object -> {
                found.put(uid, object);
                askForKey(object);
            });
        }
        return found;
    }

    private void askForKey(KnownObject object) {
        schema.type(object.type())
                .ifPresent(type -> References.forEach(
                        type.key(),
                        object.key().fields(),
                        (target, leaf) -> leaf.asText().flatMap(Uid::parse).ifPresent(this::ask)));
    }

    private void ask(Uid uid) {
        if (seen.add(uid)) {
            waiting.add(uid);
        }
    }
}
