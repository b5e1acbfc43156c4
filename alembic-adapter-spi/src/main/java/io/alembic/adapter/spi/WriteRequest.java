package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Bindings;
import io.alembic.core.schema.Schema;
import java.util.List;

/**
 * What to write.
 *
 * @param steps in apply order: creates and updates so that nothing comes before what it refers to, then deletes
 * @param bindings known ids, without those of objects this request creates
 * @param planId names the plan in the backend's own change log, where it has one
 * @param failFast whether the first step that fails ends the write: who carries out all steps before reporting any leaves
 *     out those behind it; who reports as it goes need not look at this, for the listener throws
 */
public record WriteRequest(
        Schema schema, List<WriteStep> steps, Bindings bindings, String planId, Progress progress, boolean failFast) {

    public WriteRequest {
        requireNonNull(schema, "schema is null");
        steps = List.copyOf(steps);
        requireNonNull(bindings, "bindings is null");
        requireNonNull(planId, "planId is null");
        requireNonNull(progress, "progress is null");
    }

    public WriteRequest(Schema schema, List<WriteStep> steps, Bindings bindings, String planId, Progress progress) {
        this(schema, steps, bindings, planId, progress, false);
    }
}
