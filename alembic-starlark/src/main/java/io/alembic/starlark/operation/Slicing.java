package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.stream.IntStream;

/** {@code a[start:stop:step]}. A bound that is left out is None. */
public record Slicing(StarlarkValue start, StarlarkValue stop, StarlarkValue step) {

    public StarlarkValue of(Execution execution, StarlarkValue value) {
        return value.fold(new Sliced(execution));
    }

    /** The positions of a sequence that a slice takes, in its order. */
    private record Positions(int first, int step, int count) {

        int at(int index) {
            return first + index * step;
        }

        IntStream stream() {
            return IntStream.range(0, count).map(this::at);
        }
    }

    private Positions positions(int size) {
        int width = step == StarlarkNone.NONE ? 1 : integer(step, 0);
        if (width == 0) {
            throw new EvaluationFailure("the step of a slice must not be 0");
        }
        boolean forwards = width > 0;
        int from = bound(start, size, forwards, forwards ? 0 : size - 1);
        int to = bound(stop, size, forwards, forwards ? size : -1);
        long span = forwards ? (long) to - from : (long) from - to;
        long stride = Math.abs((long) width);
        return new Positions(from, width, (int) Math.max(0, (span + stride - 1) / stride));
    }

    private static int bound(StarlarkValue bound, int size, boolean forwards, int otherwise) {
        if (bound == StarlarkNone.NONE) {
            return otherwise;
        }
        int position = integer(bound, size);
        return forwards ? Math.max(0, Math.min(size, position)) : Math.max(-1, Math.min(size - 1, position));
    }

    /** The number; a negative one counts from a size, when there is one. */
    private static int integer(StarlarkValue value, int size) {
        if (!(value instanceof StarlarkInt number)) {
            throw new EvaluationFailure("a slice takes ints, not " + value.described());
        }
        int clamped = number.clampToInt();
        return clamped < 0 ? clamped + size : clamped;
    }

    private final class Sliced implements StarlarkValue.SomeCases<StarlarkValue> {

        private final Execution execution;

        Sliced(Execution execution) {
            this.execution = execution;
        }

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            throw new EvaluationFailure(value.described() + " cannot be sliced");
        }

        @Override
        public StarlarkValue list(StarlarkList value) {
            return StarlarkList.of(pick(value.items()));
        }

        @Override
        public StarlarkValue tuple(StarlarkTuple value) {
            return new StarlarkTuple(pick(value.items()));
        }

        private List<StarlarkValue> pick(List<StarlarkValue> items) {
            Positions positions = positions(items.size());
            execution.claimElements(positions.count());
            return positions.stream().mapToObj(items::get).toList();
        }

        @Override
        public StarlarkValue range(StarlarkRange value) {
            Positions positions = positions(value.size());
            long first = value.start() + positions.first() * value.step();
            long width = value.step() * positions.step();
            return new StarlarkRange(first, first + positions.count() * width, width);
        }

        @Override
        public StarlarkValue string(StarlarkString value) {
            Positions positions = positions(value.length());
            execution.claimText(positions.count());
            if (positions.count() == 0) {
                return StarlarkString.EMPTY;
            }
            if (positions.step() == 1) {
                return value.slice(positions.first(), positions.first() + positions.count());
            }
            int[] points = value.text().codePoints().toArray();
            int[] picked = positions.stream().map(position -> points[position]).toArray();
            return StarlarkString.of(new String(picked, 0, picked.length));
        }

        @Override
        public StarlarkValue bytes(StarlarkBytes value) {
            Positions positions = positions(value.length());
            execution.claimText(positions.count());
            byte[] picked = new byte[positions.count()];
            for (int index = 0; index < picked.length; index++) {
                picked[index] = (byte) value.get(positions.at(index));
            }
            return StarlarkBytes.of(picked);
        }
    }
}
