package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNumber;
import io.alembic.starlark.value.StarlarkString;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers made of other values: {@code int(x)}, {@code float(x)} and {@code abs(x)}. */
public final class Numbers {

    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAN = Pattern.compile("[+-]?nan", Pattern.CASE_INSENSITIVE);

    /** So many digits make a long in every base. */
    private static final int SURE_DIGITS = 12;

    private Numbers() {}

    /** What is left when a float's fraction is cut off; there must be such an integer. */
    public static StarlarkInt truncate(StarlarkFloat real) {
        if (!real.isFinite()) {
            throw new EvaluationFailure("no int equals " + FloatText.compact(real.value()));
        }
        return real.truncate();
    }

    public static StarlarkNumber absolute(StarlarkNumber number) {
        if (number instanceof StarlarkInt integer) {
            return integer.signum() < 0 ? IntArithmetic.negate(integer) : integer;
        }
        return new StarlarkFloat(Math.abs(number.toDouble()));
    }

    public static StarlarkFloat toFloat(StarlarkNumber number) {
        return new StarlarkFloat(FloatArithmetic.real(number));
    }

    /** The float that a text is the literal of; it may have a sign, and be infinite or no number. */
    public static StarlarkFloat parseFloat(String text) {
        if (NAN.matcher(text).matches()) {
            return new StarlarkFloat(Double.NaN);
        }
        if (INFINITE.matcher(text).matches()) {
            return new StarlarkFloat(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (!FLOAT.matcher(text).matches()) {
            throw noNumber("float", text);
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new EvaluationFailure("a number too large for a float: " + Display.brief(StarlarkString.of(text)));
        }
        return new StarlarkFloat(value);
    }

    /** @param base from 2 to 36; 0 takes it from the prefix of the text */
    public static StarlarkInt parseInt(Execution execution, String text, int base) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String digits = signed ? text.substring(1) : text;
        int prefixed = prefixedBase(digits);
        int effective = base == 0 ? (prefixed == 0 ? 10 : prefixed) : base;
        if (prefixed == effective) {
            digits = digits.substring(2);
        }
        boolean octalLooking = base == 0 && prefixed == 0 && digits.startsWith("0") && !digits.matches("0+");
        if (octalLooking || digits.isEmpty() || !digits.chars().allMatch(digit -> isDigit(digit, effective))) {
            throw noNumber("int in base " + effective, text);
        }
        if (Limits.mayExceedIntegerBits(digits.length(), effective)) {
            throw new EvaluationFailure("an integer of more than " + Limits.INTEGER_BITS + " bits");
        }
        if (digits.length() <= SURE_DIGITS) {
            long value = Long.parseLong(digits, effective);
            return StarlarkInt.of(text.startsWith("-") ? -value : value);
        }
        execution.charge(digits.length());
        BigInteger value = new BigInteger(digits, effective);
        execution.claimBits(value.bitLength());
        return StarlarkInt.of(text.startsWith("-") ? value.negate() : value);
    }

    private static boolean isDigit(int digit, int base) {
        return digit < 128 && Character.digit(digit, base) >= 0;
    }

    private static int prefixedBase(String digits) {
        if (digits.length() < 2) {
            return 0;
        }
        return switch (digits.substring(0, 2).toLowerCase(Locale.ROOT)) {
            case "0x" -> 16;
            case "0o" -> 8;
            case "0b" -> 2;
            default -> 0;
        };
    }

    private static EvaluationFailure noNumber(String kind, String text) {
        return new EvaluationFailure("no " + kind + ": " + Display.brief(StarlarkString.of(text)));
    }
}
