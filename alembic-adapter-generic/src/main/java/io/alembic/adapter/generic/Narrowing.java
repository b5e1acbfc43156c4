package io.alembic.adapter.generic;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a service is asked for some objects only. What comes back is compared, never trusted.
 *
 * @param keys the parameter of each field of the key; empty where a key is looked for in the whole list
 * @param ids the parameter that takes ids, and how many at once; empty where objects are asked for one by one, if at all
 * @param single whether an object can be asked for at its own URL
 */
record Narrowing(SortedMap<String, String> keys, Optional<ByIds> ids, boolean single) {

    static final Narrowing NONE = new Narrowing(new TreeMap<>(), Optional.empty(), false);

    Narrowing {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    /** Several ids in one parameter, with commas between. */
    record ByIds(String parameter, int atOnce) {}
}
