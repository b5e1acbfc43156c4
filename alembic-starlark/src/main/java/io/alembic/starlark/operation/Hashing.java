package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkElements;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Collection;

/** Which values can be keys of dictionaries and elements of sets: those that cannot change any more. */
public final class Hashing {

    private Hashing() {}

    /** The value, if it can be a key; counts the steps that its hash takes. */
    public static StarlarkValue require(Execution execution, StarlarkValue value) {
        return value instanceof StarlarkCollection ? value.fold(new Check(execution, 0)) : value;
    }

    private record Check(Execution execution, int depth) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            return value;
        }

        @Override
        public StarlarkValue tuple(StarlarkTuple value) {
            return all(value, value.items());
        }

        @Override
        public StarlarkValue list(StarlarkList value) {
            return value.isFrozen() ? all(value, value.items()) : refuse(value);
        }

        @Override
        public StarlarkValue dict(StarlarkDict value) {
            if (!value.isFrozen()) {
                return refuse(value);
            }
            all(value, value.entries().keySet());
            return all(value, value.entries().values());
        }

        @Override
        public StarlarkValue set(StarlarkSet value) {
            return value.isFrozen() ? all(value, value.items()) : refuse(value);
        }

        @Override
        public StarlarkValue range(StarlarkRange value) {
            return refuse(value);
        }

        @Override
        public StarlarkValue elements(StarlarkElements value) {
            return refuse(value);
        }

        private StarlarkValue all(StarlarkValue value, Collection<StarlarkValue> items) {
            Execution.requireValueDepth(depth);
            execution.charge(1L + items.size());
            Check deeper = new Check(execution, depth + 1);
            items.forEach(item -> item.fold(deeper));
            return value;
        }

        private static StarlarkValue refuse(StarlarkValue value) {
            throw new EvaluationFailure("unhashable type: " + value.type());
        }
    }
}
