package io.alembic.engine.map.run;

import static java.util.Objects.requireNonNull;

import io.alembic.engine.map.emit.Emit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an object of the result came of.
 *
 * @param owner whose templates made it: {@code rule halls}
 * @param emit what made it; none for an object that passed through
 * @param object the position in the input of an object it came of
 * @param isStoodFor whether references to that object are meant for this one
 */
record Origin(String owner, Optional<Emit> emit, OptionalInt object, boolean isStoodFor) {

    Origin {
        requireNonNull(owner, "owner is null");
        requireNonNull(emit, "emit is null");
        requireNonNull(object, "object is null");
    }
}
