package io.alembic.engine.guard;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses a plan that wants fields written which the backend can only be read of. */
public final class ReadOnlyGuard {

    private ReadOnlyGuard() {}

    /** @throws AlembicException of kind INVALID_INPUT that names the fields of each object, and where it is declared */
    public static void check(Plan plan, Observation observation) {
        List<Problem> found = new ArrayList<>();
        for (PlannedOperation planned : plan.operations()) {
            Operation operation = planned.operation();
            Set<String> fields = new TreeSet<>(written(operation));
            fields.retainAll(observation.readOnlyFields().getOrDefault(operation.type(), Set.of()));
            if (!fields.isEmpty()) {
                Problem problem = Problem.of(
                                "read_only_field",
                                operation.typeKey() + ": " + String.join(", ", fields)
                                        + " can only be read on this backend")
                        .withHint("take it out of the object; it may stay in the schema");
                found.add(planned.evidence().source().map(problem::at).orElse(problem));
            }
        }
        if (!found.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.INVALID_INPUT, "the inventory declares what the backend cannot be told", found);
        }
    }

    private static Set<String> written(Operation operation) {
        Set<String> fields = new TreeSet<>();
        operation.fold(
                create -> {
                    create.object().attributes().forEach((name, value) -> {
                        if (!value.isNull()) {
                            fields.add(name);
                        }
                    });
                    return null;
                },
                update -> fields.addAll(
                        update.changes().stream().map(FieldChange::field).toList()),
                delete -> null);
        return fields;
    }
}
