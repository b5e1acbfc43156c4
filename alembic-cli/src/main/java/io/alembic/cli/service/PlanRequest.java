package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.policy.DeletePolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to plan, and what becomes of it (spec 30 §1).
 *
 * @param output of the plan, or of the drift report
 * @param maxDeletes how much the plan may take away, whatever is configured
 * @param compatible whether documents are written without anything of ours
 */
public record PlanRequest(
        Path inventory,
        BackendSelection backend,
        Mode mode,
        Optional<OutputDocument> output,
        boolean provision,
        boolean allowDelete,
        boolean adopt,
        Optional<DeleteLimit> maxDeletes,
        boolean compatible) {

    public PlanRequest {
        requireNonNull(inventory, "inventory is null");
        requireNonNull(backend, "backend is null");
        requireNonNull(mode, "mode is null");
        requireNonNull(output, "output is null");
        requireNonNull(maxDeletes, "maxDeletes is null");
    }

    /** Whether the run may keep what it learnt: then nobody else may hold the state. */
    boolean locksState() {
        return mode == Mode.FILE || provision;
    }

    /** A report tells of everything that is superfluous, allowed or not. */
    boolean detectsDeletes() {
        return allowDelete || mode == Mode.REPORT;
    }

    /** What a plan may delete; a report tells of everything. */
    DeletePolicy policy(DeletePolicy configured) {
        return mode == Mode.REPORT ? DeletePolicy.ANYTHING : configured.limitedBy(maxDeletes);
    }

    /** What is wanted of the run. */
    public enum Mode {
        /** The plan is written, and adoptions are remembered. */
        FILE,
        /** The plan is shown, and nothing is kept. */
        DRY_RUN,
        /** The differences are told, and nothing is kept. */
        REPORT
    }
}
