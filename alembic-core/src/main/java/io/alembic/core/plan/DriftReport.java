package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How a backend differs from what is declared (spec 30 §11); entries are in the order of the plan.
 *
 * @param missing declared and not there
 * @param extra there and not declared
 * @param schemaPreview what provisioning would do; no drift by itself
 */
public record DriftReport(
        List<DriftEntry> changed,
        List<DriftEntry> missing,
        List<DriftEntry> extra,
        Optional<ProvisionReport> schemaPreview,
        List<Adoption> adopted,
        List<Supersession> superseded,
        Optional<StateContext> state,
        Optional<Matching> matching) {

    public DriftReport {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        requireNonNull(schemaPreview, "schemaPreview is null");
        adopted = List.copyOf(adopted);
        superseded = List.copyOf(superseded);
        requireNonNull(state, "state is null");
        requireNonNull(matching, "matching is null");
    }

    public boolean hasDrift() {
        return !changed.isEmpty() || !missing.isEmpty() || !extra.isEmpty();
    }
}
