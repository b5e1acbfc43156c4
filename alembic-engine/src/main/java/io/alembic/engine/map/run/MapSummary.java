package io.alembic.engine.map.run;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.engine.map.ledger.OutcomeCounts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
 * @param fields of the input, where a ledger was kept
 */
public record MapSummary(
        int read,
        int written,
        List<RuleCount> rules,
        int made,
        SortedMap<TypeName, Integer> dropped,
        Optional<OutcomeCounts> fields) {

    public MapSummary {
        rules = List.copyOf(rules);
        requireNonNull(fields, "fields is null");
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
    }

    MapSummary with(OutcomeCounts counted) {
        return new MapSummary(read, written, rules, made, dropped, Optional.of(counted));
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
