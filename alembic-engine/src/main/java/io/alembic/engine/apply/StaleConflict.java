package io.alembic.engine.apply;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how the backend moved away from what an operation was planned on. */
final class StaleConflict {

    private StaleConflict() {}

    static Problem vanished(PlannedOperation planned) {
        return problem(planned, "it no longer exists");
    }

    static Problem appeared(PlannedOperation planned, Optional<BackendId> id, List<FieldChange> changes) {
        String fields = changes.stream()
                .map(change -> change.field() + " is " + change.from() + ", not " + change.to())
                .collect(Collectors.joining("; "));
        return problem(planned, "it did not exist when planned and now does" + withId(id) + ": " + fields);
    }

    static Problem anotherObject(PlannedOperation planned, BackendId was, Optional<BackendId> now) {
        return problem(planned, "it was backend id " + was + " when planned and is another object now" + withId(now));
    }

    static Problem changed(PlannedOperation planned, FieldChange was, Value now) {
        return problem(
                planned,
                was.field() + " was " + was.from() + " when planned, to become " + was.to() + ", and is " + now
                        + " now");
    }

    static Problem changedBeside(PlannedOperation planned, FieldChange now) {
        return problem(
                planned,
                now.field() + " was " + now.to() + " when planned, as declared, and is " + now.from() + " now");
    }

    static Problem renamed(PlannedOperation planned, Key key) {
        return problem(planned, "its key is " + key + " now");
    }

    static Problem nowDeclared(PlannedOperation planned, InventoryObject by) {
        return problem(planned, "it is " + by.typeKey() + " (uid " + by.uid() + ") now, which the plan keeps");
    }

    static Problem nowBound(PlannedOperation planned, Uid by) {
        return problem(planned, "state binds it to uid " + by + " now");
    }

    /** @param version of the object now, where the backend has versions */
    static Problem touched(PlannedOperation planned, Optional<String> version, List<FieldChange> changes) {
        String fields = changes.isEmpty()
                ? ""
                : ": "
                        + changes.stream()
                                .map(change ->
                                        change.field() + " was " + change.from() + " and is " + change.to() + " now")
                                .collect(Collectors.joining("; "));
        String versions = planned.evidence()
                .observedVersion()
                .flatMap(was -> version.map(now -> " (" + was + " then, " + now + " now)"))
                .orElse("");
        return problem(planned, "it was changed since it was planned to go" + versions + fields);
    }

    private static Problem problem(PlannedOperation planned, String what) {
        Operation operation = planned.operation();
        Problem problem = Problem.of("stale", operation.kind().tag() + " " + operation.typeKey() + ": " + what);
        return planned.evidence().source().map(problem::at).orElse(problem);
    }

    private static String withId(Optional<BackendId> id) {
        return id.map(known -> " (backend id " + known + ")").orElse("");
    }
}
