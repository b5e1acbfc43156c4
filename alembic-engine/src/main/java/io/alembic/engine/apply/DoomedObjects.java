package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.engine.match.Matched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the deletes of a plan against what the backend holds now: they are to take what was planned, and nothing else. */
final class DoomedObjects {

    private final List<PlannedOperation> operations;
    private final Map<TypeName, Map<BackendId, ObservedObject>> observed = new HashMap<>();
    private final Map<TypeName, Map<BackendId, InventoryObject>> kept = new HashMap<>();

    DoomedObjects(List<PlannedOperation> operations, Matched matched) {
        this.operations = requireNonNull(operations, "operations is null");
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
        PlannedOperation planned = operations.get(position);
        ObservedObject now = observed.getOrDefault(delete.type(), Map.of()).get(id);
        InventoryObject declared = kept.getOrDefault(delete.type(), Map.of()).get(id);
        if (now == null) {
            judge.satisfied(position);
        } else if (declared != null) {
            judge.conflict(StaleConflict.nowDeclared(planned, declared));
        } else if (!now.key().equals(delete.key())) {
            judge.conflict(StaleConflict.renamed(planned, now.key()));
        } else if (!resumption.isResumed()) {
            judgeVersion(judge, planned, now.version());
        }
        return judge;
    }

    private static void judgeVersion(StandingJudge judge, PlannedOperation planned, Optional<String> now) {
        Optional<String> was = planned.evidence().observedVersion();
        if (was.isPresent() && now.isPresent() && !was.equals(now)) {
            judge.conflict(StaleConflict.touched(planned, was.get(), now.get()));
        }
    }

    private static <T> void put(Map<TypeName, Map<BackendId, T>> table, ObservedObject object, T what) {
        object.id()
                .ifPresent(id -> table.computeIfAbsent(object.type(), type -> new HashMap<>())
                        .put(id, what));
    }
}
