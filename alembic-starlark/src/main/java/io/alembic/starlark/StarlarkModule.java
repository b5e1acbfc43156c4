package io.alembic.starlark;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module that has run. It is frozen: any number of threads can use it. */
public final class StarlarkModule {

    private final String name;
    private final Map<String, StarlarkValue> values;

    /** @param variables private ones among them */
    StarlarkModule(String name, Map<String, StarlarkValue> variables) {
        this.name = requireNonNull(name, "name is null");
        Map<String, StarlarkValue> open = new LinkedHashMap<>(variables);
        open.keySet().removeIf(variable -> variable.startsWith("_"));
        values = Collections.unmodifiableMap(open);
    }

    public String name() {
        return name;
    }

    /** What the module binds or loads, in the order of its source; without names that begin with an underscore. */
    public Map<String, StarlarkValue> values() {
        return values;
    }

    /** The names of {@link #values} that are functions. */
    public List<String> functions() {
        return values.keySet().stream()
                .filter(value -> function(value).isPresent())
                .toList();
    }

    /** A public function of the module; nothing for a constant, a private name or an unknown one. */
    public Optional<StarlarkFunction> function(String function) {
        return Optional.ofNullable(values.get(function))
                .filter(StarlarkFunction.class::isInstance)
                .map(StarlarkFunction.class::cast);
    }

    /**
     * Calls a function of this or another module.
     *
     * @throws io.alembic.starlark.source.StarlarkException when it fails or reaches a limit
     */
    public StarlarkValue call(StarlarkFunction function, Arguments arguments, Limits limits, Host host) {
        Execution execution = new Execution(limits, host::isCancelled, host::print);
        Position otherwise = function.position().orElseGet(() -> new Position(name, 1, 1));
        return Guarded.run(execution, otherwise, () -> function.call(execution, arguments));
    }
}
