package io.alembic.adapter.peeringdb;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rows the configuration asks for.
 *
 * @param queries what each list is narrowed by; a type without one is read whole
 * @param referenced types of which only those objects are read that others refer to
 */
record Filters(SortedMap<TypeName, Query> queries, SortedSet<TypeName> referenced) {

    static final Filters NONE = new Filters(new TreeMap<>(), new TreeSet<>());

    Filters {
        queries = Collections.unmodifiableSortedMap(new TreeMap<>(queries));
        referenced = Collections.unmodifiableSortedSet(new TreeSet<>(referenced));
    }

    Query of(Kind kind) {
        return queries.getOrDefault(kind.type(), Query.WHOLE);
    }

    boolean onlyWhereReferenced(Kind kind) {
        return referenced.contains(kind.type());
    }
}
