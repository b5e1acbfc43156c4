package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.Problem;
import io.alembic.engine.match.Matched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the deletes of a plan against what the backend holds now: they are to take what was planned, and nothing else.
 * After a run that stopped, changes do not count, for that run may have made them; who the object is still does.
 */
final class DoomedObjects {

    private final List<PlannedOperation> operations;
    private final Bindings bindings;
    private final DoomedFields fields;
    private final Map<TypeName, Map<BackendId, ObservedObject>> observed = new HashMap<>();
    private final Map<TypeName, Map<BackendId, InventoryObject>> kept = new HashMap<>();

    /** @param bindings those of state, and those an earlier run left */
    DoomedObjects(List<PlannedOperation> operations, Matched matched, Bindings bindings, DoomedFields fields) {
        this.operations = requireNonNull(operations, "operations is null");
        this.bindings = requireNonNull(bindings, "bindings is null");
        this.fields = requireNonNull(fields, "fields is null");
        matched.superfluous().forEach(extra -> put(observed, extra.object(), extra.object()));
        matched.objects()
                .forEach(object -> object.observed().ifPresent(found -> {
                    put(observed, found, found);
                    put(kept, found, object.declared());
                }));
    }

    void judge(StandingJudge judge, Resumption resumption) {
        for (int i = 0; i < operations.size(); i++) {
            int position = i;
            operations
                    .get(i)
                    .operation()
                    .fold(create -> judge, update -> judge, delete -> judge(judge, position, delete, resumption));
        }
    }

    private StandingJudge judge(StandingJudge judge, int position, Operation.Delete delete, Resumption resumption) {
        if (delete.id().isEmpty()) {
            return judge;
        }
        BackendId id = delete.id().get();
        ObservedObject now = observed.getOrDefault(delete.type(), Map.of()).get(id);
        if (now == null) {
            judge.satisfied(position);
        } else {
            conflict(operations.get(position), delete, id, now, resumption.isResumed())
                    .ifPresent(judge::conflict);
        }
        return judge;
    }

    private Optional<Problem> conflict(
            PlannedOperation planned, Operation.Delete delete, BackendId id, ObservedObject now, boolean resumed) {
        InventoryObject declared = kept.getOrDefault(delete.type(), Map.of()).get(id);
        if (declared != null) {
            return Optional.of(StaleConflict.nowDeclared(planned, declared));
        }
        Optional<Uid> owner = bindings.uidOf(delete.type(), id)
                .filter(uid -> !bindings.idOf(delete.type(), delete.uid()).equals(Optional.of(id)));
        if (owner.isPresent()) {
            return Optional.of(StaleConflict.nowBound(planned, owner.get()));
        }
        if (!fields.keeps(delete.type(), delete.key(), now.key())) {
            return Optional.of(StaleConflict.renamed(planned, now.key()));
        }
        return resumed ? Optional.empty() : touched(planned, now);
    }

    private Optional<Problem> touched(PlannedOperation planned, ObservedObject now) {
        Optional<String> was = planned.evidence().observedVersion();
        boolean versioned = was.isPresent() && now.version().isPresent();
        if (versioned && was.equals(now.version())) {
            return Optional.empty();
        }
        List<FieldChange> changes = fields.changes(planned, now);
        return versioned || !changes.isEmpty()
                ? Optional.of(StaleConflict.touched(planned, now.version(), changes))
                : Optional.empty();
    }

    private static <T> void put(Map<TypeName, Map<BackendId, T>> table, ObservedObject object, T what) {
        object.id()
                .ifPresent(id -> table.computeIfAbsent(object.type(), type -> new HashMap<>())
                        .put(id, what));
    }
}
