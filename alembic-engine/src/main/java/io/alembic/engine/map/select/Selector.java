package io.alembic.engine.map.select;

import static java.util.Objects.requireNonNull;

import io.alembic.engine.map.template.Variables;
import java.util.List;
import java.util.Optional;

/** Which objects a rule takes: a pattern for the type, and conditions that all have to hold. */
public final class Selector {

    private final TypePattern pattern;
    private final List<Predicate> predicates;

    Selector(TypePattern pattern, List<Predicate> predicates) {
        this.pattern = requireNonNull(pattern, "pattern is null");
        this.predicates = List.copyOf(predicates);
    }

    /** @throws io.alembic.engine.map.problem.MapException for a text that is not well formed */
    public static Selector of(String text) {
        return SelectorParser.parse(text);
    }

    /** Whether it can take objects of a type at all. */
    public boolean isAbout(String type) {
        return pattern.takes(type);
    }

    /** Whether an object of a type that it is about meets its conditions. */
    public boolean holds(Variables variables) {
        for (Predicate predicate : predicates) {
            if (!predicate.holds(variables)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it takes every object of the types it is about. */
    public boolean isUnconditional() {
        return predicates.isEmpty();
    }

    /** The one type it is about, where it names it. */
    public Optional<String> exactType() {
        return pattern.exact();
    }
}
