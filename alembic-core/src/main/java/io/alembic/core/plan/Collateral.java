package io.alembic.core.plan;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backend deletes along with one object, as far as it was observed and no delete of the plan names it.
 *
 * @param counts how many objects of each type
 * @param guarded those among them that are protected
 */
public record Collateral(SortedMap<TypeName, Integer> counts, SortedSet<TypeKey> guarded) {

    public static final Collateral NONE = of(Map.of());

    public Collateral {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        guarded = Collections.unmodifiableSortedSet(new TreeSet<>(guarded));
    }

    public static Collateral of(Map<TypeName, Integer> counts) {
        return new Collateral(new TreeMap<>(counts), new TreeSet<>());
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
