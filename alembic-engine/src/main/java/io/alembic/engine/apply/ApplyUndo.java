package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.apply.FailedOperation;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.engine.undo.UndoRecorder;
import io.alembic.engine.undo.UndoStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the way back open: what is about to change is on the disk before it does, and what did change stays there. */
final class ApplyUndo {

    private final Optional<UndoRecorder> recorder;

    private ApplyUndo(Optional<UndoRecorder> recorder) {
        this.recorder = requireNonNull(recorder, "recorder is null");
    }

    /** An apply that changes nothing leaves the record of the one before, and ends it if that one died at its end. */
    static ApplyUndo begin(
            UndoStore store,
            BackendIdentity backend,
            String planId,
            Plan plan,
            List<PlannedOperation> ordered,
            Inspection inspection,
            Resumption resumption) {
        List<UndoEntry> entries = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            boolean changes = resumption.isDone(i)
                    || inspection.standings().get(i).fold(() -> true, satisfied -> false, met -> true);
            if (changes) {
                entries.add(new UndoEntry(
                        ordered.get(i).operation(), inspection.before().get(i), false));
            }
        }
        if (entries.isEmpty()) {
            return new ApplyUndo(UndoRecorder.reopen(store, backend, planId));
        }
        UndoRecord record = new UndoRecord(
                backend,
                planId,
                false,
                plan.effects(),
                ProvisionReport.EMPTY,
                plan.schema(),
                lateFields(inspection),
                entries,
                plan.known());
        return new ApplyUndo(Optional.of(UndoRecorder.begin(store, record, resumption.isResumed())));
    }

    private static SortedMap<TypeName, SortedSet<String>> lateFields(Inspection inspection) {
        SortedMap<TypeName, SortedSet<String>> late = new TreeMap<>();
        inspection.lateFields().forEach((type, fields) -> late.put(type, new TreeSet<>(fields)));
        return late;
    }

    /** @param inDoubt whether what failed may have landed all the same */
    void end(ApplyReport report, boolean inDoubt) {
        Set<Operation> untouched = new HashSet<>();
        report.blocked().stream().map(BlockedOperation::operation).forEach(untouched::add);
        if (!inDoubt) {
            report.failed().stream().map(FailedOperation::operation).forEach(untouched::add);
        }
        Set<ObjectName> adopted = new HashSet<>();
        report.applied().stream()
                .filter(AppliedOperation::adopted)
                .forEach(operation -> adopted.add(new ObjectName(operation.type(), operation.uid())));
        recorder.ifPresent(kept -> kept.end(
                report.provision(),
                untouched::contains,
                operation -> operation.kind() == OperationKind.CREATE && adopted.contains(ObjectName.of(operation))));
    }
}
