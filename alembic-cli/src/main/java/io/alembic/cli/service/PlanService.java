package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.plan.DriftReport;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.model.DriftReportCodec;
import io.alembic.document.model.PlanCodec;
import io.alembic.engine.drift.DriftReports;
import io.alembic.engine.guard.CompletenessGuard;
import io.alembic.engine.guard.DeleteGuard;
import io.alembic.engine.guard.ProtectionGuard;
import io.alembic.engine.guard.ReadOnlyGuard;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.plan.PlanInput;
import io.alembic.engine.plan.PlanOptions;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.plan.Planner;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import java.util.Optional;

/** Plans, step by step as spec 30 §1 has them. */
public final class PlanService {

    private final Inventories inventories;
    private final Backends backends;
    private final StateStore states;
    private final JournalStore journals;
    private final Reporter reporter;
    private final PlanListener listener;
    private final DeletePolicy policy;
    private final String tool;

    /**
     * @param policy what plans may delete, as it is configured
     * @param tool name and version of the program, which plans record
     */
    public PlanService(
            Inventories inventories,
            Backends backends,
            StateStore states,
            JournalStore journals,
            Reporter reporter,
            PlanListener listener,
            DeletePolicy policy,
            String tool) {
        this.inventories = requireNonNull(inventories, "inventories is null");
        this.backends = requireNonNull(backends, "backends is null");
        this.states = requireNonNull(states, "states is null");
        this.journals = requireNonNull(journals, "journals is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.listener = requireNonNull(listener, "listener is null");
        this.policy = requireNonNull(policy, "policy is null");
        this.tool = requireNonNull(tool, "tool is null");
    }

    /** Plans, and writes what the request asks to be written. */
    public PlanResult plan(PlanRequest request) {
        request.output().ifPresent(OutputDocument::probe);
        LoadedInventory loaded = inventories.loadValid(request.inventory());
        StateAccess access = request.locksState() ? StateAccess.EXCLUSIVE : StateAccess.SHARED;
        try (Backend backend = backends.open(request.backend());
                StateSession state = states.open(backend.identity(), access)) {
            listener.stateOpened(state.context());
            state.warnings().forEach(reporter::warn);
            journals.all(backend.identity()).forEach(left -> reporter.note(left.told()));
            if (request.mode() == PlanRequest.Mode.REPORT && backend.observer().isEmpty()) {
                throw new AlembicException(
                        ErrorKind.REFUSED,
                        backend.identity() + " is write-only: it cannot observe, so there is nothing to report");
            }
            PlanOutcome outcome = plan(request, loaded, backend, state);
            PlanResult result = finish(request, outcome, state);
            reporter.rest();
            return result;
        }
    }

    private PlanOutcome plan(PlanRequest request, LoadedInventory loaded, Backend backend, StateSession state) {
        SchemaStep schema = new SchemaStep(backend, reporter, listener);
        Optional<ProvisionReport> preview = Optional.empty();
        if (request.provision()) {
            schema.provision(loaded.inventory().schema(), request.allowDelete());
        } else {
            preview = schema.preview(loaded.inventory().schema());
        }
        Observing observing = new Observing(loaded.inventory(), state.state().bindings(), reporter.progress());
        Optional<Observation> observation = backend.observer()
                .map(observer -> observing.observe(observer, request.detectsDeletes(), request.adopt()));
        reporter.step("planning");
        DeletePolicy allowed = request.policy(policy);
        PlanOutcome outcome = Planner.plan(new PlanInput(
                loaded.inventory(),
                new DeclaredPositions(loaded)::of,
                observation,
                state.state().bindings(),
                new PlanOptions(request.detectsDeletes(), request.adopt(), allowed),
                Optional.of(state.context()),
                preview,
                backend.effects(),
                tool));
        listener.matched(outcome);
        outcome.warnings().forEach(reporter::warn);
        check(request, outcome.plan(), observation, allowed);
        return outcome;
    }

    private void check(PlanRequest request, Plan plan, Optional<Observation> observation, DeletePolicy allowed) {
        if (request.mode() == PlanRequest.Mode.REPORT) {
            return;
        }
        observation.ifPresent(seen -> ReadOnlyGuard.check(plan, seen));
        if (!request.allowDelete()) {
            return;
        }
        observation.ifPresent(seen -> CompletenessGuard.check(plan, seen));
        ProtectionGuard.idleTypes(plan, allowed.protection()).forEach(reporter::warn);
        listener.forbidden(ProtectionGuard.findings(plan, allowed.protection()));
        DeleteGuard.checkLimit(plan, allowed);
    }

    private PlanResult finish(PlanRequest request, PlanOutcome outcome, StateSession state) {
        Plan plan = outcome.plan();
        request.output().ifPresent(output -> reporter.step("writing " + output.shown()));
        if (request.mode() == PlanRequest.Mode.REPORT) {
            DriftReport drift = DriftReports.of(outcome);
            request.output().ifPresent(output -> writeDrift(output, drift, request.compatible()));
            return new PlanResult(plan, Optional.of(drift));
        }
        if (request.mode() == PlanRequest.Mode.FILE) {
            request.output().ifPresent(output -> writePlan(output, plan, request.compatible()));
            state.save(state.state().withBindings(outcome.bindings()));
        }
        return new PlanResult(plan, Optional.empty());
    }

    private static void writePlan(OutputDocument output, Plan plan, boolean compatible) {
        output.write(out -> {
            if (compatible) {
                PlanCodec.writeCompatible(out, plan);
            } else {
                PlanCodec.write(out, plan);
            }
        });
    }

    private static void writeDrift(OutputDocument output, DriftReport drift, boolean compatible) {
        output.write(out -> {
            if (compatible) {
                DriftReportCodec.writeCompatible(out, drift);
            } else {
                DriftReportCodec.write(out, drift);
            }
        });
    }
}
