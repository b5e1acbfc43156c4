package io.alembic.starlark.value;

import io.alembic.starlark.limit.EvaluationFailure;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The integers from one on in steps up to before another. They are calculated, not held.
 *
 * @param step not 0
 */
public record StarlarkRange(long start, long stop, long step) implements StarlarkSequence {

    public StarlarkRange {
        if (step == 0) {
            throw new EvaluationFailure("range: the step must not be 0");
        }
        if (count(start, stop, step).bitLength() >= Integer.SIZE) {
            throw new EvaluationFailure("range: too many elements");
        }
    }

    private static BigInteger count(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return BigInteger.ZERO;
        }
        BigInteger span =
                BigInteger.valueOf(stop).subtract(BigInteger.valueOf(start)).abs();
        BigInteger width = BigInteger.valueOf(step).abs();
        return span.add(width).subtract(BigInteger.ONE).divide(width);
    }

    @Override
    public int size() {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        return step == 1 && start >= 0
                ? (int) (stop - start)
                : count(start, stop, step).intValue();
    }

    @Override
    public StarlarkInt get(int index) {
        return StarlarkInt.of(start + index * step);
    }

    /** Whether a number is among the elements. */
    public boolean contains(StarlarkInt number) {
        if (!number.isLong() || size() == 0) {
            return false;
        }
        long value = number.longValue();
        boolean within = step > 0 ? value >= start && value < stop : value <= start && value > stop;
        return within
                && BigInteger.valueOf(value)
                        .subtract(BigInteger.valueOf(start))
                        .mod(BigInteger.valueOf(step).abs())
                        .equals(BigInteger.ZERO);
    }

    @Override
    public Iterator<StarlarkValue> iterator() {
        int size = size();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public StarlarkValue next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public String type() {
        return "range";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.range(this);
    }

    /** Ranges are equal when their elements are, whatever they were made of. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof StarlarkRange range) || size() != range.size()) {
            return false;
        }
        return size() == 0 || (start == range.start && (size() == 1 || step == range.step));
    }

    @Override
    public int hashCode() {
        int size = size();
        return size == 0 ? 0 : 31 * (31 * Long.hashCode(start) + size) + (size == 1 ? 0 : Long.hashCode(step));
    }
}
