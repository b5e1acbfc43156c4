package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.value.MapValue;
import java.util.Optional;

/**
 * The state document of spec 40 §3: nothing but which uid is which backend id.
 *
 * @param backend whose ids these are; absent in documents of before there were several
 * @param extensions ours: members beside the peer's, all kept when the document is written again
 */
public record StateDocument(Optional<BackendIdentity> backend, Bindings bindings, MapValue extensions) {

    public StateDocument {
        requireNonNull(backend, "backend is null");
        requireNonNull(bindings, "bindings is null");
        requireNonNull(extensions, "extensions is null");
    }
}
