package io.alembic.starlark.limit;

/**
 * What one evaluation may use. Every evaluation ends, since each of its steps is counted.
 *
 * @param steps statements, iterations and calls, and the bulk work of operators and built-ins
 * @param depth active calls of functions that Starlark code defines
 * @param size elements of one collection, characters of one text
 */
public record Limits(long steps, int depth, int size) {

    public static final Limits DEFAULT = new Limits(5_000_000, 50, 1_000_000);

    /** Bits of one integer: far beyond what addresses need, and short of what is slow to print. */
    public static final int INTEGER_BITS = 100_000;

    /** How deep values may lie inside one another where something looks at all of them. */
    public static final int VALUE_DEPTH = 200;

    public Limits {
        if (steps < 1 || depth < 1 || size < 1) {
            throw new IllegalArgumentException("limits count from 1: " + steps + ", " + depth + ", " + size);
        }
    }

    /** Whether so many digits can make an integer of too many bits: it is refused before it is calculated. */
    public static boolean mayExceedIntegerBits(int digits, int radix) {
        return (digits - 1L) * Math.log(radix) / Math.log(2) > INTEGER_BITS;
    }

    public Limits withSteps(long changed) {
        return new Limits(changed, depth, size);
    }

    public Limits withDepth(int changed) {
        return new Limits(steps, changed, size);
    }

    public Limits withSize(int changed) {
        return new Limits(steps, depth, changed);
    }
}
