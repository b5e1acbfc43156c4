package io.alembic.document;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which plain scalars are numbers (spec 20 §2). Tried on every scalar, so what cannot be one is told by its first letters. */
final class YamlNumbers {

    private static final int LONG_DIGITS = 18;

    /** Longer digits are not worth the time of reading them: they are beyond every double. */
    private static final int LONGEST = 1000;

    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9](_?[0-9])*)");
    private static final Pattern BASED = Pattern.compile("[-+]?0(x[0-9a-fA-F]+|o[0-7]+|b[01]+)");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?([0-9]+\\.[0-9]*([eE][-+]?[0-9]+)?|\\.[0-9]+([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
    private static final Pattern ENDLESS = Pattern.compile("[-+]?[0-9]*\\.?[0-9]*");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlNumbers() {}

    /** The finite number a scalar is; empty for text. */
    static Optional<Value> read(String text) {
        if (!mayBeNumber(text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isShortInteger(text)) {
            return Optional.of(IntegerValue.of(Long.parseLong(text)));
        }
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text.replace("_", "")));
        }
        if (BASED.matcher(text).matches()) {
            return integer(based(text));
        }
        return DECIMAL.matcher(text).matches() ? decimal(Double.parseDouble(text)) : Optional.empty();
    }

    /** Whether a scalar that {@link #read} finds no number in is one all the same, but none a double can hold. */
    static boolean isNotFinite(String text) {
        if (!mayBeNumber(text) || read(text).isPresent()) {
            return false;
        }
        if (text.length() > LONGEST) {
            return ENDLESS.matcher(text).matches() && !hasLeadingZero(text);
        }
        return NOT_FINITE.matcher(text).matches()
                || DECIMAL.matcher(text).matches()
                || INTEGER.matcher(text).matches()
                || BASED.matcher(text).matches();
    }

    static boolean hasLeadingZero(String text) {
        return mayBeNumber(text) && LEADING_ZERO.matcher(text).matches();
    }

    private static boolean mayBeNumber(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    private static boolean isShortInteger(String text) {
        if (text.length() > LONG_DIGITS || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigInteger based(String text) {
        boolean signed = !isDigit(text.charAt(0));
        int prefix = signed ? 1 : 0;
        int radix = switch (text.charAt(prefix + 1)) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
        BigInteger size = new BigInteger(text.substring(prefix + 2), radix);
        return text.charAt(0) == '-' ? size.negate() : size;
    }

    private static Optional<Value> integer(BigInteger number) {
        IntegerValue integer = new IntegerValue(number);
        return integer.isInRange() ? Optional.of(integer) : decimal(number.doubleValue());
    }

    private static Optional<Value> decimal(double number) {
        return Double.isFinite(number) ? Optional.of(DecimalValue.ofDouble(number)) : Optional.empty();
    }
}
