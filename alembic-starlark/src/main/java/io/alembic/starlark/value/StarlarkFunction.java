package io.alembic.starlark.value;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.source.Position;
import java.util.List;
import java.util.Optional;

/** Something that can be called. It is equal only to itself. */
public final class StarlarkFunction implements StarlarkValue {

    private final String name;
    private final boolean builtin;
    private final Optional<StarlarkValue> receiver;
    private final Body body;

    private StarlarkFunction(String name, boolean builtin, Optional<StarlarkValue> receiver, Body body) {
        this.name = requireNonNull(name, "name is null");
        this.builtin = builtin;
        this.receiver = receiver;
        this.body = requireNonNull(body, "body is null");
    }

    /** What Starlark code declares with {@code def} or {@code lambda}. */
    public static StarlarkFunction declared(String name, Body body) {
        return new StarlarkFunction(name, false, Optional.empty(), body);
    }

    /** What the language or the host brings along. */
    public static StarlarkFunction builtin(String name, Body body) {
        return new StarlarkFunction(name, true, Optional.empty(), body);
    }

    /** A method together with the value it belongs to. */
    public static StarlarkFunction method(String name, StarlarkValue receiver, Body body) {
        return new StarlarkFunction(name, true, Optional.of(receiver), body);
    }

    public StarlarkValue call(Execution execution, Arguments arguments) {
        return body.call(execution, arguments);
    }

    public String name() {
        return name;
    }

    public boolean isBuiltin() {
        return builtin;
    }

    /** The value whose method this is. */
    public Optional<StarlarkValue> receiver() {
        return receiver;
    }

    /** Where Starlark code declares the function. */
    public Optional<Position> position() {
        return body.position();
    }

    Body body() {
        return body;
    }

    @Override
    public String type() {
        return builtin ? "builtin_function_or_method" : "function";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.function(this);
    }

    /** What a call does. */
    @FunctionalInterface
    public interface Body {
        StarlarkValue call(Execution execution, Arguments arguments);

        /** The values that the function holds: its defaults and the variables of functions around it. */
        default List<StarlarkValue> held() {
            return List.of();
        }

        /** Where it is declared. */
        default Optional<Position> position() {
            return Optional.empty();
        }
    }
}
