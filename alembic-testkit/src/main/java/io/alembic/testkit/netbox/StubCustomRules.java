package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a custom field holds, by its kind. */
final class StubCustomRules {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[-+]\\d{2}:?\\d{2})?");

    private final StubObjects objects;

    StubCustomRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** @throws IllegalArgumentException with what NetBox says of the value */
    void check(MapValue field, Value value) {
        if (value.isNull() || value.equals(Value.of(""))) {
            if (field.getOrNull("required").equals(Value.of(true))) {
                throw refused("Required field cannot be empty.");
            }
            return;
        }
        switch (StubObjects.text(field, "type")) {
            case "text", "longtext", "url" -> text(field, value);
            case "integer" -> integer(field, value);
            case "decimal" -> decimal(field, value);
            case "boolean" -> {
                if (!(value instanceof BooleanValue) && !value.equals(Value.of(0)) && !value.equals(Value.of(1))) {
                    throw refused("Value must be true or false.");
                }
            }
            case "date" -> date(value);
            case "datetime" -> {
                if (!TIME.matcher(value.asText().orElse("")).matches()) {
                    throw refused("Date and time values must be in ISO 8601 format (YYYY-MM-DD HH:MM:SS).");
                }
            }
            case "select", "multiselect" -> choices(field, value);
            default -> {
                // objects were looked up before, JSON may be anything
            }
        }
    }

    private static void text(MapValue field, Value value) {
        String text = value.asText().orElseThrow(() -> refused("Value must be a string."));
        String regex = StubObjects.text(field, "validation_regex");
        if (!regex.isEmpty() && !Pattern.compile(regex).matcher(text).lookingAt()) {
            throw refused("Value must match regex '" + regex + "'");
        }
    }

    private static void integer(MapValue field, Value value) {
        if (!(value instanceof IntegerValue number)) {
            throw refused("Value must be an integer.");
        }
        bounds(field, new BigDecimal(number.value()));
    }

    private static void decimal(MapValue field, Value value) {
        boolean bounded = !field.getOrNull("validation_minimum").isNull()
                || !field.getOrNull("validation_maximum").isNull();
        if (value.asText().isPresent() && bounded) {
            throw new StubFault("TypeError", "'<' not supported between instances of 'str' and 'decimal.Decimal'");
        }
        try {
            bounds(field, new BigDecimal(value.asText().orElse(value.toString())));
        } catch (NumberFormatException e) {
            throw refused("Value must be a decimal.");
        }
    }

    private static void bounds(MapValue field, BigDecimal number) {
        if (field.getOrNull("validation_minimum") instanceof DecimalValue least
                && number.compareTo(least.toBigDecimal()) < 0) {
            throw refused("Value must be at least " + fourPlaces(least));
        }
        if (field.getOrNull("validation_maximum") instanceof DecimalValue most
                && number.compareTo(most.toBigDecimal()) > 0) {
            throw refused("Value must not exceed " + fourPlaces(most));
        }
    }

    private static String fourPlaces(DecimalValue limit) {
        return limit.toBigDecimal().setScale(4).toPlainString();
    }

    private static void date(Value value) {
        try {
            LocalDate.parse(value.asText().orElse(""));
        } catch (DateTimeParseException e) {
            throw refused("Date values must be in ISO 8601 format (YYYY-MM-DD).");
        }
    }

    private void choices(MapValue field, Value value) {
        MapValue set = objects.find(objects.types().get("extras.customfieldchoiceset"), field.getOrNull("choice_set"))
                .orElse(MapValue.EMPTY);
        List<Value> known = StubObjects.list(set.getOrNull("extra_choices")).stream()
                .map(pair -> StubObjects.list(pair).get(0))
                .toList();
        String name = StubObjects.text(set, "name");
        if (value.asList().isEmpty() && !known.contains(value)) {
            throw refused(
                    "Invalid choice (" + value.asText().orElse(value.toString()) + ") for choice set " + name + ".");
        }
        if (value instanceof ListValue several && !known.containsAll(several.elements())) {
            throw refused("Invalid choice(s) ("
                    + several.elements().stream()
                            .map(each -> "'" + each.asText().orElse(each.toString()) + "'")
                            .collect(Collectors.joining(", ", "[", "]"))
                    + ") for choice set " + name + ".");
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(text);
    }
}
