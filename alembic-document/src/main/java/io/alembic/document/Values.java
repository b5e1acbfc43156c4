package io.alembic.document;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Folds events into values, with no tree in between. */
public final class Values {

    /** How the peer spells a number in YAML: a mapping of this one member, holding its text (spec 10 §6). */
    static final String NUMBER = "$serde_json::private::Number";

    /** As long as Jackson takes numbers in JSON: the time to read one grows with the square of its digits. */
    private static final int LONGEST_NUMBER = 1000;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Values() {}

    /** The value the cursor stands at; leaves it on the value's last event. */
    public static Value read(DocumentCursor cursor) {
        return switch (cursor.current()) {
            case MAP_START -> map(cursor);
            case LIST_START -> list(cursor);
            case SCALAR -> cursor.scalar();
            case NAME, MAP_END, LIST_END, END ->
                throw new IllegalStateException("no value at " + cursor.position() + " but " + cursor.current());
        };
    }

    /** The one value of a whole document. */
    public static Value read(DocumentSource source, DocumentFormat format) {
        try (DocumentCursor cursor = Documents.open(source, format)) {
            Value value = read(cursor);
            cursor.next();
            return value;
        }
    }

    private static Value list(DocumentCursor cursor) {
        List<Value> elements = new ArrayList<>();
        while (cursor.next() != DocumentEvent.LIST_END) {
            elements.add(read(cursor));
        }
        return elements.isEmpty() ? ListValue.EMPTY : new ListValue(elements);
    }

    private static Value map(DocumentCursor cursor) {
        MapValue.Builder members = MapValue.builder();
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            cursor.next();
            members.put(name, read(cursor));
        }
        MapValue map = members.build();
        return isNumber(map) ? number(cursor, map) : map;
    }

    static boolean isNumber(MapValue map) {
        return map.size() == 1 && map.name(0).equals(NUMBER);
    }

    /** The number the peer's mapping stands for. */
    static Value number(DocumentCursor cursor, MapValue map) {
        return map.value(0)
                .asText()
                .flatMap(Values::number)
                .orElseThrow(() -> Malformed.value(cursor.position(), "\"" + NUMBER + "\" holds no number"));
    }

    /** The number a JSON literal stands for; empty for other text. */
    static Optional<Value> number(String literal) {
        if (literal.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        if (!literal.equals("-0") && INTEGER.matcher(literal).matches()) {
            return Optional.of(new IntegerValue(new BigInteger(literal)));
        }
        return DECIMAL.matcher(literal).matches() ? Optional.of(DecimalValue.ofJson(literal)) : Optional.empty();
    }
}
