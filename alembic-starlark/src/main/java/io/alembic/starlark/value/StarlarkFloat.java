package io.alembic.starlark.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A floating-point number: an IEEE 754 double, except that NaN equals itself and is greater than all others. */
public record StarlarkFloat(double value) implements StarlarkNumber, Comparable<StarlarkFloat> {

    public boolean isFinite() {
        return Double.isFinite(value);
    }

    /** Whether an integer of the same value exists. */
    private boolean isIntegral() {
        return isFinite() && value == Math.rint(value);
    }

    /** The integer that is left when the fraction is cut off; only of a finite number. */
    public StarlarkInt truncate() {
        return Math.abs(value) < 1e18
                ? StarlarkInt.of((long) value)
                : StarlarkInt.of(new BigDecimal(value).toBigInteger());
    }

    /** Compares with an integer exactly, whatever neither can represent of the other. */
    public int compareTo(StarlarkInt other) {
        if (!isFinite()) {
            return value < 0 ? -1 : 1;
        }
        return new BigDecimal(value).compareTo(new BigDecimal(other.toBigInteger()));
    }

    /** Compares with another: -0.0 and 0.0 are one, NaN is the greatest. */
    @Override
    public int compareTo(StarlarkFloat other) {
        return value == other.value ? 0 : Double.compare(value, other.value);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public String type() {
        return "float";
    }

    @Override
    public boolean truth() {
        return value != 0;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.real(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof StarlarkFloat real) {
            return compareTo(real) == 0;
        }
        return other instanceof StarlarkInt number && isIntegral() && truncate().compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return isIntegral() ? truncate().hashCode() : Double.hashCode(value);
    }
}
