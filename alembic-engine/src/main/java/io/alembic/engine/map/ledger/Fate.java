package io.alembic.engine.map.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of an object or a field, and by what.
 *
 * @param reasons at least one: where it went, or why it went nowhere
 */
public record Fate(Outcome outcome, List<String> reasons) {

    public Fate {
        requireNonNull(outcome, "outcome is null");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("no reason");
        }
    }

    static Fate of(Outcome outcome, String reason) {
        return new Fate(outcome, List.of(reason));
    }
}
