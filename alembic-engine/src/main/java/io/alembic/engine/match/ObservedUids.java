package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.Value;
import java.util.Optional;

/** The uid that each observed object has in a plan: the one it is bound to, else the one derived from its key. */
public final class ObservedUids {

    private final Bootstrapped bootstrapped;
    private final ObservedIndex index;

    ObservedUids(Bootstrapped bootstrapped, ObservedIndex index) {
        this.bootstrapped = requireNonNull(bootstrapped, "bootstrapped is null");
        this.index = requireNonNull(index, "index is null");
    }

    public Uid of(ObservedObject object) {
        return bound(object).orElseGet(() -> object.key().derivedUid(object.type()));
    }

    /** The uid of what a reference leaf refers to, though the adapter derived another one for it. */
    public Optional<Uid> referred(TypeName target, Value leaf) {
        return leaf.asText()
                .flatMap(Uid::parse)
                .map(uid -> bootstrapped
                        .references()
                        .answering(target, uid)
                        .flatMap(id -> index.withId(target, id))
                        .map(this::of)
                        .orElse(uid));
    }

    Optional<Uid> bound(ObservedObject object) {
        return object.id().flatMap(id -> bootstrapped.bindings().uidOf(object.type(), id));
    }
}
