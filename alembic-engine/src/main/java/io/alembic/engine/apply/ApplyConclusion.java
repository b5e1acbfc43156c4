package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateSession;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends an apply: saves the state, and only then lets the journal go, so that no id is ever known to neither. */
final class ApplyConclusion {

    private final StateSession session;
    private final Optional<Journal> journal;
    private final Consumer<String> notices;

    ApplyConclusion(StateSession session, Optional<Journal> journal, Consumer<String> notices) {
        this.session = requireNonNull(session, "session is null");
        this.journal = requireNonNull(journal, "journal is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    ApplyResult of(
            Selection selection,
            Worklist worklist,
            ApplyLedger ledger,
            ApplyWrite write,
            State state,
            ProvisionReport provision) {
        Optional<AlembicException> unsaved = save(state);
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
        boolean progress = !report.applied().isEmpty() || !report.resumed().isEmpty();
        if (!progress && !write.leavesDoubt() && unsaved.isEmpty()) {
            removeJournal();
        }
        unsaved.filter(failure -> !cause.get().equals(failure))
                .ifPresent(failure -> notices.accept(String.valueOf(failure.getMessage())));
        return new ApplyResult(
                report, Optional.of(ApplyFailure.of(cause.get(), report, journal.filter(kept -> progress))));
    }

    private Optional<AlembicException> save(State state) {
        try {
            session.save(state);
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
