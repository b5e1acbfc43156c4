package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a mapping did, in numbers.
 *
 * @param read objects of the input
 * @param written objects of the result
 * @param rules in the order of the spec
 * @param made objects made of nothing
 * @param dropped objects of the input that no rule took, by type
 */
public record MapSummary(int read, int written, List<RuleCount> rules, int made, SortedMap<TypeName, Integer> dropped) {

    public MapSummary {
        rules = List.copyOf(rules);
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
    }

    /** How many objects no rule took. */
    public int droppedObjects() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * What one rule did.
     *
     * @param passesThrough whether it left the objects as they were
     * @param written objects of the result
     */
    public record RuleCount(String name, boolean passesThrough, int written) {}
}
