package io.alembic.adapter.spi;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one read saw.
 *
 * @param setFields attributes whose lists the backend holds as sets: order and repetition mean nothing there
 * @param warnings what the user should know of the read, one line each
 */
public record Observation(
        List<ObservedObject> objects, SortedMap<TypeName, Set<String>> setFields, List<String> warnings) {

    public Observation {
        objects = List.copyOf(objects);
        SortedMap<TypeName, Set<String>> copy = new TreeMap<>();
        setFields.forEach((type, fields) -> copy.put(type, Set.copyOf(fields)));
        setFields = Collections.unmodifiableSortedMap(copy);
        warnings = List.copyOf(warnings);
    }

    public static Observation of(List<ObservedObject> objects) {
        return new Observation(objects, new TreeMap<>(), List.of());
    }
}
