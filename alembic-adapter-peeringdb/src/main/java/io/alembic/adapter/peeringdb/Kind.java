package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One kind of object of PeeringDB's API.
 *
 * @param name as in {@code /api/netixlan}
 * @param columns of its rows, those that hold the ids of other objects among them
 */
record Kind(String name, SortedSet<String> columns) {

    private static final String PREFIX = "peeringdb.";

    Kind {
        requireNonNull(name, "name is null");
        columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    }

    static Kind of(String name, Collection<String> columns) {
        return new Kind(name, new TreeSet<>(columns));
    }

    /** What inventories call it: {@code peeringdb.netixlan}. */
    TypeName type() {
        return type(name);
    }

    static TypeName type(String name) {
        return new TypeName(PREFIX + name);
    }
}
