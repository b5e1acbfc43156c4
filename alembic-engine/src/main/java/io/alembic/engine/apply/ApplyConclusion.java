package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.journal.Journal;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends an apply: saves the state, and only then lets the journal go, so that no id is ever known to neither. */
final class ApplyConclusion {

    private final ApplyRecords records;
    private final Optional<Journal> journal;
    private final boolean resumed;
    private final Consumer<String> notices;

    /** @param resumed whether the journal is an earlier run's, which may know of more than this one */
    ApplyConclusion(ApplyRecords records, Optional<Journal> journal, boolean resumed, Consumer<String> notices) {
        this.records = requireNonNull(records, "records is null");
        this.journal = requireNonNull(journal, "journal is null");
        this.resumed = resumed;
        this.notices = requireNonNull(notices, "notices is null");
    }

    ApplyResult of(
            Selection selection, Worklist worklist, ApplyLedger ledger, ApplyWrite write, ProvisionReport provision) {
        Optional<AlembicException> unsaved = save();
        ApplyReport report = new ApplyReport(
                ledger.applied(),
                worklist.resumed(),
                provision.merge(write.provision()),
                selection.skipped(),
                ledger.failed(),
                write.blocked(),
                worklist.unchanged());
        Optional<AlembicException> cause = write.cause().or(() -> unsaved);
        if (cause.isEmpty()) {
            tellUnreported(ledger);
            removeJournal();
            return new ApplyResult(report, Optional.empty());
        }
        boolean kept = resumed || !report.applied().isEmpty() || write.leavesDoubt() || unsaved.isPresent();
        if (!kept) {
            removeJournal();
        }
        unsaved.filter(failure -> !cause.get().equals(failure))
                .ifPresent(failure -> notices.accept(String.valueOf(failure.getMessage())));
        ApplyFailure.Advice advice = advice(write, kept);
        return new ApplyResult(report, Optional.of(ApplyFailure.of(cause.get(), report, records.unrecorded(), advice)));
    }

    private ApplyFailure.Advice advice(ApplyWrite write, boolean kept) {
        if (!write.isToldAsItGoes()) {
            return ApplyFailure.Advice.LOOK_AGAIN;
        }
        return kept
                ? journal.map(ApplyFailure.Advice::resume).orElse(ApplyFailure.Advice.REPEAT)
                : ApplyFailure.Advice.NONE;
    }

    private Optional<AlembicException> save() {
        try {
            records.save();
            return Optional.empty();
        } catch (AlembicException e) {
            return Optional.of(e);
        }
    }

    /** The state holds everything by now: a journal that stays is a nuisance and no failure. */
    private void removeJournal() {
        try {
            journal.ifPresent(Journal::remove);
        } catch (AlembicException e) {
            notices.accept(String.valueOf(e.getMessage()));
        }
    }

    private void tellUnreported(ApplyLedger ledger) {
        ledger.unreported()
                .forEach(task -> notices.accept("the adapter did not tell what became of "
                        + task.kind().tag() + " " + task.planned().operation().typeKey()));
    }
}
