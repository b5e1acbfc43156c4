package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What apply would do, in reading order (spec 30 §10). Plans written by the peer hold neither summary nor origin for
 * certain, so both may be missing.
 *
 * @param schemaPreview what provisioning would do; an empty report is "nothing", absence is "not asked, or unavailable"
 * @param effects absent for a backend that only reads
 * @param known objects that the operations need to be told apart, and that no operation names by its backend id
 */
public record Plan(
        Schema schema,
        List<PlannedOperation> operations,
        Optional<PlanSummary> summary,
        Optional<ProvisionReport> schemaPreview,
        Optional<Effects> effects,
        Optional<PlanOrigin> origin,
        List<KnownObject> known) {

    public Plan {
        requireNonNull(schema, "schema is null");
        operations = List.copyOf(operations);
        requireNonNull(summary, "summary is null");
        requireNonNull(schemaPreview, "schemaPreview is null");
        requireNonNull(effects, "effects is null");
        requireNonNull(origin, "origin is null");
        known = List.copyOf(known);
    }

    public Plan(
            Schema schema,
            List<PlannedOperation> operations,
            Optional<PlanSummary> summary,
            Optional<ProvisionReport> schemaPreview,
            Optional<Effects> effects,
            Optional<PlanOrigin> origin) {
        this(schema, operations, summary, schemaPreview, effects, origin, List.of());
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
