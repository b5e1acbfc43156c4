package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.Supersession;
import java.util.List;

/**
 * Bindings brought up to what was observed.
 *
 * @param observed the objects, their references naming the uids now bound
 * @param references how references were named when they were read
 */
record Bootstrapped(
        List<ObservedObject> observed,
        ReferenceRebinding references,
        Bindings bindings,
        List<Adoption> adoptions,
        List<Supersession> supersessions) {

    Bootstrapped {
        observed = List.copyOf(observed);
        requireNonNull(references, "references is null");
        requireNonNull(bindings, "bindings is null");
        adoptions = List.copyOf(adoptions);
        supersessions = List.copyOf(supersessions);
    }
}
