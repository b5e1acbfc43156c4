package io.alembic.adapter.spi;

import java.util.Map;
import java.util.Optional;

/** The variables of the process, as a value: adapters never read the process's own. */
@FunctionalInterface
public interface Environment {

    Optional<String> get(String name);

    static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
