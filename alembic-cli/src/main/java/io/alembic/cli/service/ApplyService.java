package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.Backend;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Plan;
import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.problem.AlembicException;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.model.ApplyReportCodec;
import io.alembic.document.model.PlanCodec;
import io.alembic.engine.apply.ApplyRequest;
import io.alembic.engine.apply.ApplyResult;
import io.alembic.engine.apply.ApplyRunner;
import io.alembic.engine.apply.Approval;
import io.alembic.engine.apply.Approver;
import io.alembic.engine.apply.Selection;
import io.alembic.engine.apply.StopSignal;
import io.alembic.engine.apply.UidList;
import io.alembic.engine.guard.DeleteGuard;
import io.alembic.engine.guard.MissingMemory;
import io.alembic.engine.guard.RoleGuard;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import io.alembic.engine.undo.UndoStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Applies a plan, step by step as spec 40 §6 has them; the engine takes over at the stale check. */
public final class ApplyService {

    private final Backends backends;
    private final StateStore states;
    private final JournalStore journals;
    private final UndoStore undos;
    private final Reporter reporter;
    private final PlanListener listener;
    private final DeletePolicy policy;
    private final StopSignal stop;

    /** @param policy what may be deleted, as it is configured */
    public ApplyService(
            Backends backends,
            StateStore states,
            JournalStore journals,
            UndoStore undos,
            Reporter reporter,
            PlanListener listener,
            DeletePolicy policy,
            StopSignal stop) {
        this.backends = requireNonNull(backends, "backends is null");
        this.states = requireNonNull(states, "states is null");
        this.journals = requireNonNull(journals, "journals is null");
        this.undos = requireNonNull(undos, "undos is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.listener = requireNonNull(listener, "listener is null");
        this.policy = requireNonNull(policy, "policy is null");
        this.stop = requireNonNull(stop, "stop is null");
    }

    /** What was done and, for a run that is not complete, why; the report is written in either case. */
    public ApplyOutcome apply(Request request) {
        request.output().ifPresent(OutputDocument::probe);
        Optional<SortedSet<Uid>> only = request.only().uids();
        try (Backend backend = backends.open(request.backend());
                StateSession state = states.open(backend.identity(), StateAccess.EXCLUSIVE)) {
            listener.stateOpened(state.context());
            state.warnings().forEach(reporter::warn);
            RoleGuard.checkWritable(backend);
            reporter.step("reading the plan");
            Plan plan = PlanCodec.read(request.plan().get(), request.planFormat());
            reporter.rest();
            MissingMemory.told(plan, state.context(), request.checkStaleness()).forEach(reporter::warn);
            Selection selection = select(plan, only, request);
            if (request.allowDelete()) {
                DeleteGuard.checkPolicy(
                        selection.plan(),
                        policy.limitedBy(request.maxDeletes()),
                        state.state().bindings());
            }
            listener.applying(selection.plan());
            ApplyRunner runner =
                    new ApplyRunner(backend, state, journals, undos, stop, reporter.progress(), reporter::note);
            ApplyResult result = runner.run(
                    new ApplyRequest(selection, request.allowDelete(), request.checkStaleness(), request.failFast()));
            ApplyOutcome outcome = request.output()
                    .map(output -> written(output, result))
                    .orElseGet(() -> new ApplyOutcome(result, Optional.empty()));
            reporter.rest();
            return outcome;
        }
    }

    /** What was done is told even when the report cannot be written, and why the apply stopped is not hidden by that. */
    private ApplyOutcome written(OutputDocument output, ApplyResult result) {
        try {
            output.write(out -> ApplyReportCodec.write(out, result.report()));
            return new ApplyOutcome(result, Optional.of(output));
        } catch (AlembicException unwritten) {
            if (result.failure().isPresent()) {
                reporter.warn("the report is not written: " + unwritten.getMessage());
                return new ApplyOutcome(result, Optional.empty());
            }
            return new ApplyOutcome(new ApplyResult(result.report(), Optional.of(unwritten)), Optional.empty());
        }
    }

    private Selection select(Plan plan, Optional<SortedSet<Uid>> only, Request request) {
        if (request.approver().isPresent()) {
            if (!request.allowDelete()) {
                DeleteGuard.checkObjects(plan);
            }
            Approval approval = Approval.of(plan, request.approver().get());
            approval.withheld().forEach(reporter::warn);
            return approval.selection();
        }
        return only.map(uids -> Selection.only(plan, uids)).orElseGet(() -> Selection.whole(plan));
    }

    /**
     * What to apply.
     *
     * @param plan read only after the backend was found fit
     * @param maxDeletes how much may be taken away, whatever is configured
     * @param failFast the first operation that fails ends the apply
     * @param approver asked for each operation, where somebody is to be asked
     */
    public record Request(
            Supplier<DocumentSource> plan,
            DocumentFormat planFormat,
            BackendSelection backend,
            Optional<OutputDocument> output,
            boolean allowDelete,
            Optional<DeleteLimit> maxDeletes,
            boolean checkStaleness,
            boolean failFast,
            Only only,
            Optional<Approver> approver) {
        public Request {
            requireNonNull(plan, "plan is null");
            requireNonNull(planFormat, "planFormat is null");
            requireNonNull(backend, "backend is null");
            requireNonNull(output, "output is null");
            requireNonNull(maxDeletes, "maxDeletes is null");
            requireNonNull(only, "only is null");
            requireNonNull(approver, "approver is null");
        }
    }

    /** The objects that the run is limited to; without words and file it is not. */
    public record Only(List<String> words, Optional<Path> file) {
        public Only {
            words = List.copyOf(words);
            requireNonNull(file, "file is null");
        }

        Optional<SortedSet<Uid>> uids() {
            return words.isEmpty() && file.isEmpty() ? Optional.empty() : Optional.of(UidList.of(words, file));
        }
    }
}
