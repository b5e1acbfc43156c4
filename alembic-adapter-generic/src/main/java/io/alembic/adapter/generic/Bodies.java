package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/**
 * The envelope of bodies.
 *
 * @param wrap the member that holds the object; empty where the body is the object
 * @param nestedReferences whether a reference is sent as {@code {"id": 7}} and not as {@code 7}
 */
record Bodies(Optional<String> wrap, boolean nestedReferences) {

    static final Bodies PLAIN = new Bodies(Optional.empty(), false);

    Bodies {
        requireNonNull(wrap, "wrap is null");
    }

    MapValue wrapped(MapValue object) {
        return wrap.map(name -> MapValue.of(name, object)).orElse(object);
    }

    /** The object in the answer to a request for one; the answer itself where it has no such member. */
    Value unwrapped(Value answer) {
        return wrap.flatMap(name -> answer.asMap().flatMap(members -> members.get(name)))
                .orElse(answer);
    }

    Value reference(BackendId id) {
        return nestedReferences ? MapValue.of("id", id.toValue()) : id.toValue();
    }
}
