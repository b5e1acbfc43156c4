package io.alembic.starlark.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An integer of any size. */
public final class StarlarkInt implements StarlarkNumber, Comparable<StarlarkInt> {

    private static final int CACHED = 256;
    private static final StarlarkInt[] CACHE = cache();

    public static final StarlarkInt ZERO = of(0);
    public static final StarlarkInt ONE = of(1);

    private final long small;

    /** Absent when the number fits into {@link #small}: most do, and are several times faster so. */
    private final @Nullable BigInteger big;

    private StarlarkInt(long small, @Nullable BigInteger big) {
        this.small = small;
        this.big = big;
    }

    private static StarlarkInt[] cache() {
        StarlarkInt[] cache = new StarlarkInt[CACHED];
        for (int value = 0; value < CACHED; value++) {
            cache[value] = new StarlarkInt(value, null);
        }
        return cache;
    }

    public static StarlarkInt of(long value) {
        return value >= 0 && value < CACHED ? CACHE[(int) value] : new StarlarkInt(value, null);
    }

    public static StarlarkInt of(BigInteger value) {
        return value.bitLength() < Long.SIZE ? of(value.longValue()) : new StarlarkInt(0, value);
    }

    /** Whether {@link #longValue} is the whole number. */
    public boolean isLong() {
        return big == null;
    }

    public long longValue() {
        return big == null ? small : big.longValue();
    }

    public BigInteger toBigInteger() {
        return big == null ? BigInteger.valueOf(small) : big;
    }

    public int signum() {
        return big == null ? Long.signum(small) : big.signum();
    }

    /** How many bits the number takes without its sign. */
    public int bitLength() {
        return big == null ? Long.SIZE - Long.numberOfLeadingZeros(small < 0 ? ~small : small) : big.bitLength();
    }

    /** The nearest of the ints: what lies beyond them becomes the last one on its side. */
    public int clampToInt() {
        if (big != null) {
            return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, small));
    }

    @Override
    public double toDouble() {
        return big == null ? (double) small : big.doubleValue();
    }

    @Override
    public String type() {
        return "int";
    }

    @Override
    public boolean truth() {
        return big != null || small != 0;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.integer(this);
    }

    @Override
    public int compareTo(StarlarkInt other) {
        return big == null && other.big == null
                ? Long.compare(small, other.small)
                : toBigInteger().compareTo(other.toBigInteger());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof StarlarkInt number) {
            return compareTo(number) == 0;
        }
        return other instanceof StarlarkFloat real && real.compareTo(this) == 0;
    }

    @Override
    public int hashCode() {
        return big == null ? Long.hashCode(small) : big.hashCode();
    }

    @Override
    public String toString() {
        return big == null ? Long.toString(small) : big.toString();
    }
}
