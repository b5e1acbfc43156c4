package io.alembic.adapter.spi;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backend can hold.
 *
 * @param undescribed names of types that were not asked for
 * @param leftOut types that it has and that are not to be declared, and why: logs, jobs, credentials
 */
public record BackendSchema(
        SortedMap<TypeName, DescribedType> types,
        SortedSet<TypeName> undescribed,
        SortedMap<TypeName, String> leftOut) {

    public BackendSchema {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        undescribed = Collections.unmodifiableSortedSet(new TreeSet<>(undescribed));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /** The names of all types that can be declared. */
    public SortedSet<TypeName> names() {
        SortedSet<TypeName> names = new TreeSet<>(types.keySet());
        names.addAll(undescribed);
        return names;
    }
}
