package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

/**
 * What to apply, and what of it is allowed.
 *
 * @param allowDelete objects, and parts of the backend's schema, may be deleted
 * @param checkStaleness the backend is looked at again, as far as it can be, before anything is written
 */
public record ApplyRequest(Selection selection, boolean allowDelete, boolean checkStaleness) {

    public ApplyRequest {
        requireNonNull(selection, "selection is null");
    }
}
