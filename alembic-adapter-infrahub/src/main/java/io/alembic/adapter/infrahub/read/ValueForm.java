package io.alembic.adapter.infrahub.read;

import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.adapter.infrahub.schema.Attribute.Shape;
import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Values of attributes, between what is declared and what the server holds (spec 62 §5): an address without a prefix
 * length is held with one, there is no attribute for fractions, and older servers make moments of dates.
 */
public final class ValueForm {

    private static final int DATE_LENGTH = 10;

    private ValueForm() {}

    /** A value of the server as it was declared. */
    static Value declared(Attribute attribute, FieldType type, Value held) {
        if (type == ScalarType.FLOAT) {
            return held.asText().flatMap(ValueForm::number).orElse(held);
        }
        if (type == ScalarType.IP_ADDRESS) {
            return held.asText().map(text -> Value.of(withoutFullLength(text))).orElse(held);
        }
        if (type == ScalarType.DATE && attribute.kind().equals("DateTime")) {
            return held.asText().map(text -> Value.of(date(text))).orElse(held);
        }
        return held;
    }

    /** A declared value as the server holds it, also for filters. */
    public static Value held(Attribute attribute, Value declared) {
        if (attribute.shape() != Shape.TEXT) {
            return declared;
        }
        if (declared instanceof DecimalValue || declared instanceof IntegerValue) {
            return Value.of(declared.toString());
        }
        return switch (attribute.kind()) {
            case "IPHost" ->
                declared.asText().map(text -> Value.of(withLength(text))).orElse(declared);
            case "MacAddress" ->
                declared.asText()
                        .map(text -> Value.of(text.toUpperCase(Locale.ROOT)))
                        .orElse(declared);
            default -> declared;
        };
    }

    private static Optional<Value> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Optional.of(
                    text.matches("-?[0-9]+")
                            ? new IntegerValue(number.toBigIntegerExact())
                            : DecimalValue.ofJson(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String withoutFullLength(String text) {
        return IpPrefix.parse(text)
                .filter(prefix -> prefix.length() == prefix.address().bits())
                .map(prefix -> text.substring(0, text.indexOf('/')))
                .orElse(text);
    }

    private static String withLength(String text) {
        return IpAddress.parse(text)
                .filter(address -> text.indexOf('/') < 0)
                .map(address -> text + "/" + address.bits())
                .orElse(text);
    }

    /** Midnight in UTC is what servers before 1.11 make of a date. */
    private static String date(String text) {
        boolean midnight =
                text.length() > DATE_LENGTH && text.substring(DATE_LENGTH).matches("T00:00:00(\\.0+)?(Z|\\+00:00)");
        return midnight ? text.substring(0, DATE_LENGTH) : text;
    }
}
