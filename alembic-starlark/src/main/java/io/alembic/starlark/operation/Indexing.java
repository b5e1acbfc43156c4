package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkSequence;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;

/** {@code a[i]}, read and assigned. */
public final class Indexing {

    private Indexing() {}

    public static StarlarkValue get(Execution execution, StarlarkValue object, StarlarkValue index) {
        return object.fold(new Read(execution, index));
    }

    public static void set(Execution execution, StarlarkValue object, StarlarkValue index, StarlarkValue value) {
        if (object instanceof StarlarkDict dict) {
            Sequences.put(execution, dict, index, value);
        } else if (object instanceof StarlarkList list) {
            list.requireMutable();
            list.set(position(index, list.size()), value);
        } else {
            throw new EvaluationFailure("cannot assign to an element of " + object.described());
        }
    }

    /** The position that an index means: negative ones count from the end. */
    private static int position(StarlarkValue index, int size) {
        if (!(index instanceof StarlarkInt number)) {
            throw new EvaluationFailure("an index must be an int, not " + index.described());
        }
        long value = number.isLong() ? number.longValue() : Long.MAX_VALUE;
        long position = value < 0 ? value + size : value;
        if (position < 0 || position >= size) {
            throw new EvaluationFailure(
                    "index " + Display.brief(number) + " is out of range: there are " + size + " elements");
        }
        return (int) position;
    }

    private record Read(Execution execution, StarlarkValue index) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            throw new EvaluationFailure(value.described() + " has no elements to index");
        }

        @Override
        public StarlarkValue list(StarlarkList value) {
            return sequence(value);
        }

        @Override
        public StarlarkValue tuple(StarlarkTuple value) {
            return sequence(value);
        }

        @Override
        public StarlarkValue range(StarlarkRange value) {
            return sequence(value);
        }

        private StarlarkValue sequence(StarlarkSequence value) {
            return value.get(position(index, value.size()));
        }

        @Override
        public StarlarkValue string(StarlarkString value) {
            int position = position(index, value.length());
            return value.slice(position, position + 1);
        }

        @Override
        public StarlarkValue bytes(StarlarkBytes value) {
            return StarlarkInt.of(value.get(position(index, value.length())));
        }

        @Override
        public StarlarkValue dict(StarlarkDict value) {
            return value.get(Hashing.require(execution, index))
                    .orElseThrow(() -> new EvaluationFailure("key not found: " + Display.brief(index)));
        }
    }
}
