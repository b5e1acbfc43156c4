package io.alembic.adapter.django.data;

import io.alembic.adapter.django.app.ModelField;
import io.alembic.core.identity.Uid;
import io.alembic.core.network.IpAddress;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A declared value in the form that a fixture has it in, and why a column would not take it. */
final class ColumnValue {

    private static final Pattern FINER_THAN_MICROSECONDS = Pattern.compile("(\\.\\d{6})\\d+");
    private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");

    private ColumnValue() {}

    /** What is wrong with a value that the schema accepts and a column does not. */
    static Optional<String> whyNot(ModelField field, Value value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (holdsNul(value)) {
            return Optional.of("holds the character NUL, which databases do not keep");
        }
        return switch (field.kind()) {
            case INTEGER ->
                value instanceof IntegerValue number && number.value().bitLength() >= Long.SIZE
                        ? Optional.of(number + " does not fit a column of 64 bits")
                        : Optional.empty();
            case IP_ADDRESS ->
                value.asText()
                        .filter(text -> IpAddress.parseStrict(text).isEmpty())
                        .map(text -> "\"" + text + "\" is no IP address; Django checks what core takes as any text");
            case CHAR,
                    TEXT,
                    SLUG,
                    UUID,
                    FLOAT,
                    BOOLEAN,
                    DATE,
                    DATETIME,
                    TIME,
                    JSON,
                    JSON_LIST,
                    FOREIGN_KEY,
                    MANY_TO_MANY -> Optional.empty();
        };
    }

    /** The value of a field that is declared, null included. */
    static Value of(ModelField field, Value value) {
        if (value.isNull()) {
            return field.takesNull() ? value : absent(field);
        }
        return switch (field.kind()) {
            case UUID, FOREIGN_KEY -> uuid(value);
            case MANY_TO_MANY ->
                value.asList()
                        .<Value>map(list -> new ListValue(list.elements().stream()
                                .map(ColumnValue::uuid)
                                .distinct()
                                .toList()))
                        .orElse(value);
            case TIME -> value.asText().map(ColumnValue::time).orElse(value);
            case DATETIME -> value.asText().map(ColumnValue::dateTime).orElse(value);
            case INTEGER -> value instanceof IntegerValue ? value : Value.of(0);
            case CHAR, TEXT, SLUG, FLOAT, BOOLEAN, DATE, IP_ADDRESS, JSON, JSON_LIST -> value;
        };
    }

    /** The value of a field that is not declared: said outright, so that loading takes back what stood there. */
    static Value absent(ModelField field) {
        if (field.takesNull()) {
            return Value.ofNull();
        }
        return switch (field.kind()) {
            case CHAR, TEXT, SLUG -> Value.of("");
            case JSON_LIST, MANY_TO_MANY -> new ListValue(List.of());
            case JSON -> MapValue.EMPTY;
            case UUID, INTEGER, FLOAT, BOOLEAN, DATE, DATETIME, TIME, IP_ADDRESS, FOREIGN_KEY -> Value.ofNull();
        };
    }

    private static Value uuid(Value value) {
        return value.asText()
                .flatMap(Uid::parse)
                .map(uid -> Value.of(uid.toString()))
                .orElse(value);
    }

    private static Value time(String text) {
        return Value.of(FINER_THAN_MICROSECONDS.matcher(text).replaceFirst("$1"));
    }

    /** Django keeps points in time; one without a zone is in UTC. */
    private static Value dateTime(String text) {
        String upper = text.replace('t', 'T');
        Matcher zone = ZONE.matcher(upper);
        return time(zone.find() ? upper : upper + "Z");
    }

    private static boolean holdsNul(Value value) {
        return value.asText().filter(text -> text.indexOf('\0') >= 0).isPresent()
                || value.asList()
                        .filter(list -> list.elements().stream().anyMatch(ColumnValue::holdsNul))
                        .isPresent()
                || value.asMap()
                        .filter(map -> map.entries().stream()
                                .anyMatch(each -> each.getKey().indexOf('\0') >= 0 || holdsNul(each.getValue())))
                        .isPresent();
    }
}
