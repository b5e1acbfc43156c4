package io.alembic.http;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Header fields, found without regard to case. One that came several times holds its values joined by commas. */
public final class HttpHeaders {

    public static final HttpHeaders NONE = new HttpHeaders(new TreeMap<>());

    private final SortedMap<String, String> values;

    private HttpHeaders(SortedMap<String, String> values) {
        this.values = values;
    }

    public static HttpHeaders of(Map<String, String> values) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> copy.merge(name, value, (first, next) -> first + ", " + next));
        return new HttpHeaders(copy);
    }

    public Optional<String> get(String name) {
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(name));
    }

    /** These headers with one set, in place of what it had. */
    public HttpHeaders with(String name, String value) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.put(name, value);
        return new HttpHeaders(copy);
    }

    public void forEach(BiConsumer<String, String> action) {
        values.forEach(action);
    }

    public SortedMap<String, String> asMap() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** The names alone: values may hold credentials. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
