package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.NeededObjects;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.engine.state.StateEdit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which uid is which object of the backend, as far as the plan says so and nothing here does: neither state nor a journal.
 * Where there is no state at all, that is all there is to go by.
 */
final class RecalledObjects {

    private final Bindings bindings;
    private final Map<Uid, KnownObject> told = new HashMap<>();
    private final SortedMap<Uid, Recalled> recalled = new TreeMap<>();

    private RecalledObjects(Bindings bindings) {
        this.bindings = requireNonNull(bindings, "bindings is null");
    }

    /** @param bindings those of state, and those an earlier run left */
    static RecalledObjects of(Plan plan, Collection<PlannedOperation> operations, Bindings bindings) {
        RecalledObjects objects = new RecalledObjects(bindings);
        plan.known().forEach(object -> objects.told.put(object.uid(), object));
        operations.forEach(objects::addOwn);
        Set<Uid> own = new HashSet<>();
        operations.forEach(planned -> own.add(planned.operation().uid()));
        NeededObjects.of(plan.schema(), operations, uid -> Optional.ofNullable(objects.told.get(uid))).stream()
                .filter(object -> !own.contains(object.uid()) && objects.isUnbound(object))
                .forEach(object -> objects.recalled.put(object.uid(), new Recalled(object, Optional.empty())));
        return objects;
    }

    /** A delete of what was never managed binds nothing: state must not take it for ours if the delete fails. */
    private void addOwn(PlannedOperation planned) {
        Operation operation = planned.operation();
        boolean known = operation.fold(
                create -> false, update -> true, delete -> planned.evidence().managed());
        operation.backendId().filter(id -> known).ifPresent(id -> {
            Key key = Optional.ofNullable(told.get(operation.uid()))
                    .filter(object -> object.type().equals(operation.type()))
                    .map(KnownObject::key)
                    .orElse(operation.key());
            KnownObject object = new KnownObject(operation.type(), operation.uid(), key, id);
            if (isUnbound(object) && bindings.uidOf(object.type(), id).isEmpty()) {
                recalled.put(object.uid(), new Recalled(object, Optional.of(operation.key())));
            }
        });
    }

    private boolean isUnbound(KnownObject object) {
        return bindings.idOf(object.type(), object.uid()).isEmpty();
    }

    Collection<Recalled> all() {
        return Collections.unmodifiableCollection(recalled.values());
    }

    boolean isEmpty() {
        return recalled.isEmpty();
    }

    void teach(StateEdit state) {
        recalled.values().stream()
                .map(Recalled::object)
                .forEach(object -> state.bind(object.type(), object.uid(), object.id()));
    }

    /**
     * One of them.
     *
     * @param planned the key that an operation of the plan gives it; empty when none is about it
     */
    record Recalled(KnownObject object, Optional<Key> planned) {
        Recalled {
            requireNonNull(object, "object is null");
            requireNonNull(planned, "planned is null");
        }
    }
}
