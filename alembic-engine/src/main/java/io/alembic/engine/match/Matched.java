package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.Matching;
import io.alembic.core.plan.Supersession;
import java.util.List;

/**
 * Declared and observed objects brought together.
 *
 * @param objects every declared object, sorted by type and key
 * @param superfluous the observed objects with an id that nothing declared is, sorted by type and id
 * @param observed every object that was observed, its references naming the uids now bound
 * @param uids what each of them is called
 * @param bindings those of state and those made in this run
 */
public record Matched(
        List<MatchedObject> objects,
        List<Superfluous> superfluous,
        List<ObservedObject> observed,
        ObservedUids uids,
        Bindings bindings,
        List<Adoption> adoptions,
        List<Supersession> supersessions,
        Matching counts) {

    public Matched {
        objects = List.copyOf(objects);
        superfluous = List.copyOf(superfluous);
        observed = List.copyOf(observed);
        requireNonNull(uids, "uids is null");
        requireNonNull(bindings, "bindings is null");
        adoptions = List.copyOf(adoptions);
        supersessions = List.copyOf(supersessions);
        requireNonNull(counts, "counts is null");
    }
}
