package io.alembic.adapter.peeringdb;

import io.alembic.http.UrlEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a list is narrowed by: PeeringDB's parameters, such as {@code asn__in}, and their values. */
record Query(SortedMap<String, String> parameters) {

    /** The whole list. */
    static final Query WHOLE = new Query(new TreeMap<>());

    Query {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    boolean isWhole() {
        return parameters.isEmpty();
    }

    Query with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Query(more);
    }

    /** {@code ?asn__in=64500%2C64501&depth=0}; depth 0, as PeeringDB cuts lists of any other short. */
    String text() {
        List<String> pairs = new ArrayList<>();
        with("depth", "0").parameters.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return UrlEncoding.query(pairs.toArray(String[]::new));
    }
}
