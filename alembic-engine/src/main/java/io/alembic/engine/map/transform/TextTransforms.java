package io.alembic.engine.map.transform;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Transforms of texts; numbers and booleans are taken in their text form. */
final class TextTransforms {

    private static final Pattern OUTER_SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
    private static final Pattern NOT_OF_A_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}'])\\p{L}");
    private static final Pattern ONE_DIRECTIVE =
            Pattern.compile("(?:[^%]|%%)*%[-0+ ,]*[0-9]{0,3}(?:\\.[0-9]{1,3})?[dsxXf](?:[^%]|%%)*");

    private TextTransforms() {}

    static void addTo(Map<String, Transform> transforms) {
        transforms.put("upper", plain(text -> text.toUpperCase(Locale.ROOT)));
        transforms.put("lower", plain(text -> text.toLowerCase(Locale.ROOT)));
        transforms.put("trim", plain(TextTransforms::trim));
        transforms.put("slug", plain(TextTransforms::slug));
        transforms.put("title", plain(TextTransforms::title));
        transforms.put("replace", TextTransforms::replace);
        transforms.put("format", TextTransforms::format);
    }

    private static Transform plain(UnaryOperator<String> change) {
        return (value, arguments) -> {
            Arguments.of(arguments).exactly(0);
            return Value.of(change.apply(Arguments.textOf(value)));
        };
    }

    /** What Unicode calls white space, no-break spaces among it. */
    private static String trim(String text) {
        return OUTER_SPACE.matcher(text).replaceAll("");
    }

    /** ASCII letters and digits, and one dash for any run of others inside. */
    private static String slug(String text) {
        String dashed = NOT_OF_A_SLUG.matcher(asciiLowerCase(text)).replaceAll("-");
        String slug = OUTER_DASHES.matcher(dashed).replaceAll("");
        if (slug.isEmpty()) {
            throw new MapException(
                    "map_value",
                    "nothing of \"" + text + "\" can stand in a slug",
                    "give it ASCII letters or digits: replace some, or take another field");
        }
        return slug;
    }

    private static String asciiLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    private static String title(String text) {
        return WORD_START
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    private static Value replace(Value value, List<Value> given) {
        Arguments arguments = Arguments.of(given).exactly(2);
        return Value.of(Arguments.textOf(value).replace(arguments.text(0), arguments.text(1)));
    }

    /** One directive of C's printf: {@code %04d}, {@code %-10s}, {@code %x}, {@code %.1f}. */
    private static Value format(Value value, List<Value> given) {
        String pattern = Arguments.of(given).exactly(1).text(0);
        if (!ONE_DIRECTIVE.matcher(pattern).matches()) {
            throw new MapException(
                    "map_argument",
                    "\"" + pattern + "\" is no format with one of %d, %s, %x, %X, %f",
                    "write a percent sign, a width if need be, and one letter");
        }
        Object argument = Arguments.textOf(value);
        if (value instanceof IntegerValue integer) {
            argument = integer.value();
        } else if (value instanceof DecimalValue decimal) {
            argument = decimal.toBigDecimal();
        }
        try {
            return Value.of(String.format(Locale.ROOT, pattern, argument));
        } catch (IllegalFormatException e) {
            throw new MapException(
                    "map_argument",
                    "\"" + pattern + "\" does not fit " + value,
                    "d and x take integers, f numbers, s anything");
        }
    }
}
