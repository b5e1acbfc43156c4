package io.alembic.engine.map.template;

import io.alembic.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What placeholders can name (spec 70, Variables). */
public interface Variables {

    /** Knows nothing: what templates of {@code objects} see. */
    Variables NONE = new Variables() {
        @Override
        public Optional<Value> find(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /** The value of a whole dotted name; empty where there is none. */
    Optional<Value> find(String name);

    /** Told that something else stands in for what was found last. */
    default void gaveWay() {}

    /** Names to suggest when one is not found; need not be all. */
    Collection<String> names();
}
