package io.alembic.engine.compare;

import io.alembic.core.value.DecimalValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The amount of a number with one scale each, so that equal amounts are equal objects. Nothing is ever expanded. */
final class Amount {

    private Amount() {}

    static BigDecimal of(BigInteger number) {
        return new BigDecimal(number).stripTrailingZeros();
    }

    /** Empty where the exponent is beyond what a BigDecimal holds. */
    static Optional<BigDecimal> of(DecimalValue number) {
        try {
            return Optional.of(number.toBigDecimal().stripTrailingZeros());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
