package io.alembic.engine.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.policy.DeletePolicy;

/**
 * What planning looks for beyond the objects that state knows.
 *
 * @param detectsDeletes whether superfluous objects become deletes
 * @param adopts whether objects that state does not know are looked for by key
 * @param policy what of the superfluous may be deleted at all
 */
public record PlanOptions(boolean detectsDeletes, boolean adopts, DeletePolicy policy) {

    public PlanOptions {
        requireNonNull(policy, "policy is null");
    }

    public PlanOptions(boolean detectsDeletes, boolean adopts) {
        this(detectsDeletes, adopts, DeletePolicy.ANYTHING);
    }
}
