package io.alembic.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * JSON text with one spelling a value: no white space, members sorted, the escapes of spec 10 §6. Keys are compared,
 * hashed and shown in this form.
 */
public final class CanonicalJson {

    private static final double TOLERANCE = 1e-5;
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** Characters of a key with one or two members, one of them a uid. */
    private static final int USUAL_KEY = 80;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private final boolean foldIntegers;
    private final Writing writing = new Writing();

    private CanonicalJson(StringBuilder out, boolean foldIntegers) {
        this.out = out;
        this.foldIntegers = foldIntegers;
    }

    /** The text of any value, every number in its own spelling. */
    public static String text(Value value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /** Appends the text of any value. */
    public static void append(StringBuilder out, Value value) {
        new CanonicalJson(out, false).write(value);
    }

    /** The text of a key: numbers within 1e-5 of an integer become that integer (spec 10 §6). */
    public static String keyText(Value value) {
        StringBuilder out = new StringBuilder(USUAL_KEY);
        new CanonicalJson(out, true).write(value);
        return out.toString();
    }

    /** Appends a quoted string with the escapes of this form; what needs none goes over in whole stretches. */
    public static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        int copied = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, copied, i);
                appendEscaped(out, c);
                copied = i + 1;
            }
        }
        if (copied == 0) {
            out.append(text);
        } else {
            out.append(text, copied, length);
        }
        out.append('"');
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    private void write(Value value) {
        value.fold(writing);
    }

    /** The integer a key writes for this number, or its own text. */
    private static String folded(DecimalValue number) {
        double amount = number.toDouble();
        if (Double.isInfinite(amount)) {
            return number.literal();
        }
        BigInteger nearest = new BigDecimal(amount)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger()
                .max(LONG_MIN)
                .min(LONG_MAX);
        return Math.abs(amount - nearest.doubleValue()) <= TOLERANCE ? nearest.toString() : number.literal();
    }

    private final class Writing implements Value.Cases<StringBuilder> {

        @Override
        public StringBuilder nullValue() {
            return out.append("null");
        }

        @Override
        public StringBuilder bool(boolean value) {
            return out.append(value);
        }

        @Override
        public StringBuilder integer(IntegerValue value) {
            if (foldIntegers && !value.isInRange()) {
                return out.append(folded(new DecimalValue(value.toString())));
            }
            return out.append(value.value());
        }

        @Override
        public StringBuilder decimal(DecimalValue value) {
            return out.append(foldIntegers ? folded(value) : value.literal());
        }

        @Override
        public StringBuilder text(String value) {
            appendQuoted(out, value);
            return out;
        }

        @Override
        public StringBuilder list(ListValue value) {
            out.append('[');
            for (int i = 0; i < value.elements().size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(value.elements().get(i));
            }
            return out.append(']');
        }

        @Override
        public StringBuilder map(MapValue value) {
            out.append('{');
            for (int i = 0; i < value.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                appendQuoted(out, value.name(i));
                out.append(':');
                write(value.value(i));
            }
            return out.append('}');
        }
    }
}
