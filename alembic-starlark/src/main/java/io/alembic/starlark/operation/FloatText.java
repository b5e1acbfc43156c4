package io.alembic.starlark.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text: decimal, with an exponent, and in the compact form that tells them from integers. */
final class FloatText {

    private static final int DIGITS = 6;

    /** From these powers of ten on, in both directions, the compact form has an exponent. */
    private static final int LARGE_EXPONENT = 6;

    /** So many digits, and no more, are kept exactly by every normal double. */
    private static final int SURE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    private FloatText() {}

    /** Six digits after the point. */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        return sign(value)
                + exact(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** One digit before the point, six after it, and an exponent. */
    static String scientific(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        BigDecimal rounded = exact(value).round(new MathContext(DIGITS + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        int exponent = rounded.signum() == 0 ? 0 : digits.length() - 1 - rounded.scale();
        String padded = digits + "0".repeat(Math.max(0, DIGITS + 1 - digits.length()));
        return sign(value) + padded.charAt(0) + "." + padded.substring(1) + exponent(exponent);
    }

    /** The fewest digits that name this number and no other. */
    static String compact(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return sign(value) + "0.0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        if (Math.abs(exponent) < LARGE_EXPONENT) {
            String plain = shortest.toPlainString();
            return sign(value) + (plain.contains(".") ? plain : plain + ".0");
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign(value) + digits.charAt(0) + fraction + exponent(exponent);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value));
        if (value > Double.MIN_NORMAL && written.precision() <= SURE_DIGITS) {
            return written;
        }
        for (int digits = value > Double.MIN_NORMAL ? SURE_DIGITS : 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = exact(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return exact(value).round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(Math.abs(value));
    }

    private static String exponent(int exponent) {
        String digits = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + (digits.length() < 2 ? "0" : "") + digits;
    }

    private static String sign(double value) {
        return value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value < 0 ? "-inf" : "+inf";
    }
}
