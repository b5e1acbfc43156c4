package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.guard.DeleteGuard;
import io.alembic.engine.guard.LineageGuard;
import io.alembic.engine.guard.RoleGuard;
import io.alembic.engine.guard.SchemaProvisioning;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.journal.OperationHash;
import io.alembic.engine.state.StateEdit;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.undo.UndoStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries out a plan (spec 40 §6, steps 7 to 10): looks whether it still fits, asks the guards, provisions, writes, and
 * keeps journal and state. Nothing is written, and nobody's state changes, before all of them agreed.
 */
public final class ApplyRunner {

    private final Backend backend;
    private final StateSession session;
    private final JournalStore journals;
    private final UndoStore undos;
    private final StopSignal stop;
    private final Progress progress;
    private final Consumer<String> notices;

    /** @param notices hears what people should know, one line each, before the run goes on */
    public ApplyRunner(
            Backend backend,
            StateSession session,
            JournalStore journals,
            UndoStore undos,
            StopSignal stop,
            Progress progress,
            Consumer<String> notices) {
        this.backend = requireNonNull(backend, "backend is null");
        this.session = requireNonNull(session, "session is null");
        this.journals = requireNonNull(journals, "journals is null");
        this.undos = requireNonNull(undos, "undos is null");
        this.stop = requireNonNull(stop, "stop is null");
        this.progress = requireNonNull(progress, "progress is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    /**
     * @return what was done, and why it is not all, once writing has begun
     * @throws AlembicException when it never got so far; then nothing was written
     */
    public ApplyResult run(ApplyRequest request) {
        RoleGuard.checkWritable(backend);
        Plan plan = request.selection().plan();
        RoleGuard.checkEffects(plan, backend);
        LineageGuard.check(plan, session.context()).ifPresent(notices);
        Emitter emitter = backend.emitter().orElseThrow();
        SchemaProvisioner provisioner = backend.provisioner().orElseThrow();

        List<PlannedOperation> ordered = ApplyOrder.of(plan.schema(), plan.operations());
        Optional<Journal> left = emitter.reportsAsItGoes() ? earlierJournal(ordered) : Optional.empty();
        nameOtherJournals(left);
        Resumption resumption = left.map(Resumption::of).orElse(Resumption.NONE);
        Bindings remembered = remembered(ordered, resumption);
        RecalledObjects recalled = RecalledObjects.of(plan, ordered, remembered);
        Bindings known = believed(plan, recalled, remembered);
        Inspection inspection = inspect(request, ordered, resumption, known);
        Worklist worklist = Worklist.of(ordered, inspection.standings(), resumption);
        announce(worklist, left);
        if (!request.allowDelete()) {
            DeleteGuard.checkObjects(plan);
            plan.schemaPreview().ifPresent(DeleteGuard::checkSchema);
        }
        session.requireLock();
        stop.beginWriting();
        String planId = id(ordered);
        ApplyUndo undo = ApplyUndo.begin(undos, backend.identity(), planId, plan, ordered, inspection, resumption);
        progress.update("provisioning the schema", 0, 0);
        ProvisionReport provision = SchemaProvisioning.ensure(provisioner, plan.schema(), request.allowDelete());

        Optional<Journal> journal = left.isEmpty() && emitter.reportsAsItGoes() && worklist.writesObjects()
                ? Optional.of(journals.begin(backend.identity(), journaled(ordered)))
                : left;
        StateEdit state = session.state().edit();
        recalled.teach(state);
        worklist.teach(state);
        ApplyRecords records = new ApplyRecords(journal, session, state);
        WriteLayout layout =
                WriteLayout.of(plan.schema(), worklist.tasks(), emitter.reportsAsItGoes(), request.checkStaleness());
        ApplyLedger ledger = new ApplyLedger(layout.tasks(), records, stop, request.failFast());
        ApplyWrite write = new ApplyWrite(layout, ledger, emitter.reportsAsItGoes(), request.failFast());
        WriteRequest wanted = write.request(plan.schema(), records.state(), planId, progress);
        try {
            write.run(() -> {
                records.settled(worklist.settled());
                progress.update("writing", 0, layout.steps().size());
                return emitter.write(wanted, ledger);
            });
        } catch (RuntimeException bug) {
            saveAfter(bug, records);
            throw bug;
        }
        ApplyResult result = new ApplyConclusion(records, journal, left.isPresent(), notices)
                .of(request.selection(), worklist, ledger, write, provision);
        keep(undo, result, write);
        return result;
    }

    /** The apply is over: a record that cannot be kept costs the way back, and nothing else. */
    private void keep(ApplyUndo undo, ApplyResult result, ApplyWrite write) {
        try {
            undo.end(result.report(), write.leavesDoubt());
        } catch (AlembicException e) {
            notices.accept("this apply cannot be undone: " + e.getMessage());
        }
    }

    private static void saveAfter(RuntimeException bug, ApplyRecords records) {
        try {
            records.save();
        } catch (AlembicException unsaved) {
            bug.addSuppressed(unsaved);
        }
    }

    /** Names a plan by its content. */
    private static String id(List<PlannedOperation> ordered) {
        return String.format(
                Locale.ROOT,
                "%016x",
                OperationHash.of(
                        ordered.stream().map(PlannedOperation::operation).toList()));
    }

    private Optional<Journal> earlierJournal(List<PlannedOperation> ordered) {
        List<Operation> operations = journaled(ordered);
        return operations.isEmpty() ? Optional.empty() : journals.find(backend.identity(), operations);
    }

    private static List<Operation> journaled(List<PlannedOperation> ordered) {
        return ordered.stream()
                .map(PlannedOperation::operation)
                .filter(operation -> operation.kind() != OperationKind.DELETE)
                .toList();
    }

    private Inspection inspect(
            ApplyRequest request, List<PlannedOperation> ordered, Resumption resumption, Bindings bindings) {
        Optional<Observer> observer = backend.observer();
        if (observer.isPresent() && !ordered.isEmpty() && (request.checkStaleness() || resumption.isResumed())) {
            StaleCheck check =
                    new StaleCheck(observer.get(), request.selection().plan().schema(), progress);
            return request.checkStaleness()
                    ? check.run(ordered, bindings, resumption)
                    : check.withoutRefusing(ordered, bindings, resumption);
        }
        List<Standing> standings = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            standings.add(resumption.isDone(i) ? new Standing.Satisfied(resumption.idOf(i)) : Standing.Needed.NEEDED);
        }
        return Inspection.unseen(standings);
    }

    /** What there is to go by, once what only the plan says was looked at. */
    private Bindings believed(Plan plan, RecalledObjects recalled, Bindings remembered) {
        if (recalled.isEmpty()) {
            return remembered;
        }
        StateEdit edit = session.state().withBindings(remembered).edit();
        recalled.teach(edit);
        Bindings all = edit.toState().bindings();
        backend.observer()
                .ifPresent(
                        observer -> new RecallCheck(observer, plan.schema(), remembered, progress).run(recalled, all));
        return all;
    }

    /** What state and an earlier run know. */
    private Bindings remembered(List<PlannedOperation> ordered, Resumption resumption) {
        StateEdit edit = session.state().edit();
        resumption.done().forEach((position, id) -> {
            Operation operation = ordered.get(position).operation();
            id.ifPresent(known -> edit.bind(operation.type(), operation.uid(), known));
        });
        return edit.toState().bindings();
    }

    /** They are of other plans, so they are named, neither followed nor in the way. */
    private void nameOtherJournals(Optional<Journal> left) {
        journals.all(backend.identity()).stream()
                .filter(other -> left.filter(own -> own.location().equals(other.location()))
                        .isEmpty())
                .forEach(other -> notices.accept(other.told()));
    }

    private void announce(Worklist worklist, Optional<Journal> left) {
        left.ifPresent(journal -> notices.accept("resuming an apply that stopped: "
                + worklist.resumed().size() + " operations are done already, by the journal " + journal.location()));
        worklist.repeated()
                .forEach(planned -> notices.accept(planned.operation().typeKey()
                        + " was written by the run that stopped and is gone; it is written again"));
        worklist.tasks().stream()
                .filter(Task::isMet)
                .forEach(task -> notices.accept(task.planned().operation().typeKey()
                        + " is there, it seems by the run that stopped; it is taken over"));
    }
}
