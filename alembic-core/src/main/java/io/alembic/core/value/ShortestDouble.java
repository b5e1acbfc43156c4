package io.alembic.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest text that reads back as a double: plain between 1e-5 and 1e16, else with an exponent and its sign. */
final class ShortestDouble {

    private static final int MOST_DIGITS = 17;
    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_BELOW = 1e16;

    private ShortestDouble() {}

    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        double size = Math.abs(value);
        return size >= PLAIN_FROM && size < PLAIN_BELOW ? plain(shortest) : withExponent(shortest);
    }

    /** Double.toString of JDK 17 is not always the shortest (JDK-4511638), so each number of digits is tried. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String plain(BigDecimal value) {
        return value.scale() <= 0 ? value.toPlainString() + ".0" : value.toPlainString();
    }

    private static String withExponent(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String sign = value.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
