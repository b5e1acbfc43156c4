package io.alembic.core.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A number that keeps its spelling: one with a fraction or an exponent, or a minus zero. {@code 1.50} and {@code 1.5}
 * are two values here; who compares by amount asks {@link #toBigDecimal()}.
 *
 * @param literal JSON number text; an exponent is a lower-case {@code e} with an explicit sign (spec 10 §6)
 */
public record DecimalValue(String literal) implements Value {

    public DecimalValue {
        requireNonNull(literal, "literal is null");
    }

    /** The decimal of a JSON literal, its exponent brought into the form the model keeps: {@code 1E2} is {@code 1e+2}. */
    public static DecimalValue ofJson(String literal) {
        int exponent = Math.max(literal.indexOf('e'), literal.indexOf('E'));
        if (exponent < 0) {
            return new DecimalValue(literal);
        }
        char next = literal.charAt(exponent + 1);
        String sign = next == '+' || next == '-' ? "" : "+";
        return new DecimalValue(literal.substring(0, exponent) + "e" + sign + literal.substring(exponent + 1));
    }

    /** The shortest decimal that reads back as this double (spec 10 §6, "Number text"); the double must be finite. */
    public static DecimalValue ofDouble(double value) {
        return new DecimalValue(ShortestDouble.text(value));
    }

    /** Whether this is {@code -0}: an integer whose spelling is kept. */
    public boolean isMinusZeroInteger() {
        return literal.equals("-0");
    }

    public double toDouble() {
        return Double.parseDouble(literal);
    }

    /** The exact amount. An exponent beyond what BigDecimal holds is an ArithmeticException or NumberFormatException. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(literal);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.decimal(this);
    }

    @Override
    public String jsonKind() {
        return "number";
    }

    @Override
    public String toString() {
        return literal;
    }
}
