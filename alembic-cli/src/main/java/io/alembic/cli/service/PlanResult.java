package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.DriftReport;
import io.alembic.core.plan.Plan;
import java.util.Optional;

/**
 * A plan, or the same read as a report.
 *
 * @param drift present for a report
 */
public record PlanResult(Plan plan, Optional<DriftReport> drift) {
    public PlanResult {
        requireNonNull(plan, "plan is null");
        requireNonNull(drift, "drift is null");
    }
}
