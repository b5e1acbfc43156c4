package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.schema.Schema;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One write to the backend, and how it ended. */
final class ApplyWrite {

    private final WriteLayout layout;
    private final ApplyLedger ledger;
    private final boolean failFast;
    private final boolean reportsAll;
    private ProvisionReport provision = ProvisionReport.EMPTY;
    private Optional<AlembicException> stopped = Optional.empty();

    /** @param reportsAll whether the adapter owes an outcome for every step */
    ApplyWrite(WriteLayout layout, ApplyLedger ledger, boolean reportsAll, boolean failFast) {
        this.layout = requireNonNull(layout, "layout is null");
        this.ledger = requireNonNull(ledger, "ledger is null");
        this.reportsAll = reportsAll;
        this.failFast = failFast;
    }

    /** What to send, given what is known. */
    WriteRequest request(Schema schema, State state, String planId, Progress progress) {
        return new WriteRequest(schema, layout.steps(), withoutCreated(state), planId, progress, failFast);
    }

    /** Writes; a foreseen failure is kept and not thrown, for what landed before it still counts. */
    void run(Supplier<ProvisionReport> write) {
        try {
            provision = write.get();
        } catch (AlembicException e) {
            stopped = Optional.of(e);
        }
    }

    /** A binding from before must not stand in for an object that is yet to be made (spec 50 §3). */
    private Bindings withoutCreated(State state) {
        StateEdit known = state.edit();
        layout.tasks().stream()
                .map(Task::sent)
                .filter(operation -> operation.kind() == OperationKind.CREATE)
                .forEach(operation -> known.unbind(operation.type(), operation.uid()));
        return known.toState().bindings();
    }

    /** Whether each outcome was told as it landed; if not, a failure hides what came before it. */
    boolean isToldAsItGoes() {
        return reportsAll;
    }

    /** What the write itself provisioned. */
    ProvisionReport provision() {
        return provision;
    }

    /** Why not everything was carried out; empty when all of it was. */
    Optional<AlembicException> cause() {
        if (stopped.isPresent()) {
            return stopped;
        }
        Optional<AlembicException> first =
                ledger.failures().stream().findFirst().map(failure -> failure);
        return first.or(() -> incomplete() ? Optional.of(unreported()) : Optional.empty());
    }

    private boolean incomplete() {
        return !ledger.blocked().isEmpty()
                || (reportsAll && !ledger.unreported().isEmpty());
    }

    private static AlembicException unreported() {
        return new BackendException(
                BackendFailure.PROTOCOL, "the adapter ended without telling what became of every operation");
    }

    /** What was not tried: held back by the adapter, or not come to when the write stopped. */
    List<BlockedOperation> blocked() {
        return stopped.isPresent() || reportsAll ? ledger.blockedAndUnreported() : ledger.blocked();
    }

    /** Whether something that is not noted as done may have reached the backend all the same. */
    boolean leavesDoubt() {
        boolean untold = stopped.map(ApplyWrite::isInDoubt)
                .orElseGet(() -> !ledger.unreported().isEmpty());
        return untold || ledger.failures().stream().anyMatch(ApplyWrite::isInDoubt);
    }

    private static boolean isInDoubt(AlembicException failure) {
        return failure instanceof BackendException answer
                && switch (answer.failure()) {
                    case UNREACHABLE, PROTOCOL -> true;
                    case REFUSED, REJECTED, CONFLICT, STALE, SCHEMA_MISMATCH -> false;
                };
    }
}
