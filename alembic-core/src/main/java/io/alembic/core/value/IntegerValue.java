package io.alembic.core.value;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/** An integer of any size, written without fraction or exponent. */
public record IntegerValue(BigInteger value) implements Value {

    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    public IntegerValue {
        requireNonNull(value, "value is null");
    }

    public static IntegerValue of(long value) {
        return new IntegerValue(BigInteger.valueOf(value));
    }

    /** Whether this lies in −2^63 … 2^64−1, the integers the model knows as such (spec 10 §4). */
    public boolean isInRange() {
        return value.bitLength() < Long.SIZE || (value.compareTo(SMALLEST) >= 0 && value.compareTo(LARGEST) <= 0);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.integer(this);
    }

    @Override
    public String jsonKind() {
        return "number";
    }

    // Written out: what Java makes up for a record by itself is assembled at every start, and never inlined.

    @Override
    public boolean equals(Object other) {
        return other instanceof IntegerValue integer && value.equals(integer.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
