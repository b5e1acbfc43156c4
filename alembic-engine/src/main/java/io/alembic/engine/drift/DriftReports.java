package io.alembic.engine.drift;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.DriftEntry;
import io.alembic.core.plan.DriftReport;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.engine.plan.PlanOutcome;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a plan as a report of differences. */
public final class DriftReports {

    private DriftReports() {}

    /** The plan's updates, creates and deletes as changed, missing and extra objects. */
    public static DriftReport of(PlanOutcome outcome) {
        List<Operation> operations = outcome.plan().operations().stream()
                .map(PlannedOperation::operation)
                .toList();
        return new DriftReport(
                entries(operations, isChange(operations)),
                entries(operations, operation -> operation.kind() == OperationKind.CREATE),
                entries(operations, operation -> operation.kind() == OperationKind.DELETE),
                outcome.plan().schemaPreview(),
                outcome.adoptions(),
                outcome.supersessions(),
                outcome.plan().summary().flatMap(PlanSummary::state),
                outcome.plan().summary().flatMap(PlanSummary::matching));
    }

    /** An update that completes a create of the same plan is part of what is missing, not a change. */
    private static Predicate<Operation> isChange(List<Operation> operations) {
        Set<Identity> created = operations.stream()
                .filter(operation -> operation.kind() == OperationKind.CREATE)
                .map(Identity::of)
                .collect(Collectors.toSet());
        return operation -> operation.kind() == OperationKind.UPDATE && !created.contains(Identity.of(operation));
    }

    private static List<DriftEntry> entries(List<Operation> operations, Predicate<Operation> wanted) {
        return operations.stream().filter(wanted).map(DriftReports::entry).toList();
    }

    private static DriftEntry entry(Operation operation) {
        List<FieldChange> changes = operation.fold(create -> List.of(), Operation.Update::changes, delete -> List.of());
        return new DriftEntry(operation.type(), operation.key(), operation.uid(), operation.backendId(), changes);
    }

    private record Identity(TypeName type, Uid uid) {

        static Identity of(Operation operation) {
            return new Identity(operation.type(), operation.uid());
        }
    }
}
