package io.alembic.engine.map.template;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.util.List;

/** One pipe of a placeholder: the name of a transform and its literal arguments. */
public record Call(String name, List<Value> arguments) {

    public Call {
        requireNonNull(name, "name is null");
        arguments = List.copyOf(arguments);
    }
}
