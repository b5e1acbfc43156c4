package io.alembic.engine.derive;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people should know of a whole import.
 *
 * @param types how many objects of each were imported
 * @param keyedById types that are told apart by the backend's own id, and why
 * @param leftOutTypes types of the backend that are never imported, and why
 * @param leftOutFields fields that are not declared, and why
 * @param widened fields that are declared wider than the backend describes them, and why
 * @param cleared how many objects lost an attribute that leads to an object which was not wanted
 */
public record ImportReport(
        SortedMap<TypeName, Integer> types,
        SortedMap<TypeName, String> keyedById,
        SortedMap<TypeName, String> leftOutTypes,
        SortedMap<TypeName, SortedMap<String, String>> leftOutFields,
        SortedMap<TypeName, SortedMap<String, String>> widened,
        SortedMap<TypeName, SortedMap<String, Integer>> cleared,
        List<String> warnings) {

    public ImportReport {
        types = copied(types);
        keyedById = copied(keyedById);
        leftOutTypes = copied(leftOutTypes);
        leftOutFields = copied(leftOutFields);
        widened = copied(widened);
        cleared = copied(cleared);
        warnings = List.copyOf(warnings);
    }

    public int objects() {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <T> SortedMap<TypeName, T> copied(SortedMap<TypeName, T> members) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
}
