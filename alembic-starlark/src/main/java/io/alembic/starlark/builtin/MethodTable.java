package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of one type, by their names. */
final class MethodTable<T extends StarlarkValue> {

    /** What a method does with the value it belongs to. */
    @FunctionalInterface
    interface Code<T> {
        StarlarkValue run(T self, Call call);
    }

    private record Method<T>(Signature signature, Code<T> code) {

        StarlarkValue call(T self, Execution execution, Arguments arguments) {
            return code.run(self, signature.bind(execution, arguments));
        }
    }

    /** The methods that a value has. */
    interface Bound {
        Set<String> names();

        /** A method together with its value. */
        Optional<StarlarkFunction> find(String name);
    }

    private final Map<String, Method<T>> methods = new HashMap<>();

    MethodTable<T> add(Signature signature, Code<T> code) {
        methods.put(signature.function(), new Method<>(signature, code));
        return this;
    }

    MethodTable<T> addAll(MethodTable<T> more) {
        methods.putAll(more.methods);
        return this;
    }

    /** The methods of one value. */
    Bound of(T self) {
        return new Bound() {
            @Override
            public Set<String> names() {
                return methods.keySet();
            }

            @Override
            public Optional<StarlarkFunction> find(String name) {
                return bind(self, name);
            }
        };
    }

    private Optional<StarlarkFunction> bind(T self, String name) {
        Method<T> method = methods.get(name);
        return method == null
                ? Optional.empty()
                : Optional.of(StarlarkFunction.method(
                        name, self, (execution, arguments) -> method.call(self, execution, arguments)));
    }
}
