package io.alembic.engine.map.ledger;

import io.alembic.engine.map.spec.MapRule;
import java.util.stream.Collectors;

/** What becomes of the objects that a rule takes. */
record RuleFates(Fate taking, Fate deciding) {

    static RuleFates of(MapRule rule) {
        String owner = "rule " + rule.name() + ": ";
        String types = rule.emission().emits().stream()
                .map(emit -> emit.type().source())
                .collect(Collectors.joining(", "));
        Outcome outcome = rule.groupBy().isPresent() ? Outcome.MERGED : Outcome.MAPPED;
        return new RuleFates(
                Fate.of(outcome, owner + (rule.passesThrough() ? "passed through" : types)),
                Fate.of(Outcome.DROPPED, owner + "it only decides that the rule takes the object"));
    }
}
