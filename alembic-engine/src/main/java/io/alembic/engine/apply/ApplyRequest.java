package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

/**
 * What to apply, and what of it is allowed.
 *
 * @param allowDelete objects, and parts of the backend's schema, may be deleted
 * @param checkStaleness the backend is looked at again, as far as it can be, before anything is written
 * @param failFast the first operation that fails ends the apply, also for what does not depend on it
 */
public record ApplyRequest(Selection selection, boolean allowDelete, boolean checkStaleness, boolean failFast) {

    public ApplyRequest {
        requireNonNull(selection, "selection is null");
    }
}
