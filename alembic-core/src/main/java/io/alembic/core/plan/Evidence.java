package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Uid;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.MapValue;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an operation was decided from; written under {@code extensions}, never needed to apply it.
 *
 * @param source where the desired object was declared
 * @param observedVersion the backend's own mark of the object's revision when it was observed, such as its last update
 * @param refersTo of a delete: the objects the doomed one was observed to refer to, so that they go after it
 * @param managed of a delete: whether state had bound the object, so that it was once ours
 * @param observed of a delete: what the declared fields of the doomed object held, references as uids
 * @param collateral of a delete: what the backend deletes along with the object
 */
public record Evidence(
        Optional<SourcePosition> source,
        Optional<String> observedVersion,
        SortedSet<Uid> refersTo,
        boolean managed,
        MapValue observed,
        Collateral collateral) {

    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), new TreeSet<>(), false);

    public Evidence {
        requireNonNull(source, "source is null");
        requireNonNull(observedVersion, "observedVersion is null");
        requireNonNull(observed, "observed is null");
        refersTo = Collections.unmodifiableSortedSet(new TreeSet<>(refersTo));
        requireNonNull(collateral, "collateral is null");
    }

    public Evidence(
            Optional<SourcePosition> source,
            Optional<String> observedVersion,
            SortedSet<Uid> refersTo,
            boolean managed) {
        this(source, observedVersion, refersTo, managed, MapValue.EMPTY);
    }

    public Evidence(
            Optional<SourcePosition> source,
            Optional<String> observedVersion,
            SortedSet<Uid> refersTo,
            boolean managed,
            MapValue observed) {
        this(source, observedVersion, refersTo, managed, observed, Collateral.NONE);
    }

    public static Evidence declaredAt(Optional<SourcePosition> source) {
        return new Evidence(source, Optional.empty(), new TreeSet<>(), false);
    }

    public Evidence withCollateral(Collateral known) {
        return new Evidence(source, observedVersion, refersTo, managed, observed, known);
    }
}
