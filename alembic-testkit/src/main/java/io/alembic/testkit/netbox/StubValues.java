package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import io.alembic.core.network.MacAddress;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Takes a written value into a field: checked, trimmed and in NetBox's own spelling. */
final class StubValues {

    private final StubObjects objects;
    private final StubReferences references;

    StubValues(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.references = new StubReferences(objects);
    }

    /** @throws IllegalArgumentException with what NetBox says of it, a line each */
    Value stored(StubField field, Value value) {
        boolean isChoice = field.kind() == StubField.Kind.CHOICE;
        if (value.isNull()) {
            if (isChoice && !field.nullable()) {
                throw refused("This field may not be blank.");
            }
            if (!field.nullable()) {
                throw refused("This field may not be null.");
            }
            return value;
        }
        return switch (field.kind()) {
            case TEXT, LOWER, SLUG, COLOR -> text(field, value);
            case CHOICE, BARECHOICE -> choice(field, value);
            case INTEGER -> integer(field, value);
            case DECIMAL -> decimal(field, value);
            case NUMBERS -> numbers(field, value);
            case FLAG, SWITCH -> flag(value);
            case REF -> references.id(field.target().orElse(""), value);
            case REFS -> keys(field, value);
            case TYPE -> type(value);
            case TYPES ->
                new ListValue(StubObjects.list(value).stream().map(this::type).toList());
            case MAC ->
                readMac(value.asText().orElse(""))
                        .map(mac -> Value.of(mac(mac)))
                        .orElseThrow(() -> refused("Invalid MAC address format: " + plain(value)));
            case PREFIX -> prefix(value);
            case ADDRESS -> address(value);
            default -> value;
        };
    }

    private static Value text(StubField field, Value value) {
        if (value instanceof BooleanValue
                || value.asList().isPresent()
                || value.asMap().isPresent()) {
            throw refused("Not a valid string.");
        }
        String text = plain(value).strip();
        if (text.isEmpty() && field.required()) {
            throw refused("This field may not be blank.");
        }
        if (field.size() > 0 && text.length() > field.size()) {
            throw refused("Ensure this field has no more than " + field.size() + " characters.");
        }
        if (field.kind() == StubField.Kind.SLUG && !text.matches("[\\w-]+")) {
            String letters = " consisting of Unicode letters, numbers, underscores, or hyphens.";
            throw refused("Enter a valid “slug”" + letters + "\nEnter a valid \"slug\"" + letters);
        }
        if (field.kind() == StubField.Kind.COLOR && !text.matches("[0-9a-f]{6}|")) {
            throw refused("Enter a valid hexadecimal RGB color code.");
        }
        return Value.of(field.kind() == StubField.Kind.LOWER ? text.toLowerCase(Locale.ROOT) : text);
    }

    private static Value choice(StubField field, Value value) {
        if (value.asMap().isPresent() || value.asList().isPresent()) {
            throw refused("Value must be passed directly (e.g. \"foo\": 123); do not use a dictionary or list.");
        }
        String word = plain(value);
        if (word.isEmpty() && field.nullable()) {
            return field.kind() == StubField.Kind.CHOICE ? Value.ofNull() : value;
        }
        if (word.isEmpty()) {
            throw refused("This field may not be blank.");
        }
        if (!field.labels().containsKey(word)) {
            throw refused(word + " is not a valid choice.");
        }
        return value;
    }

    private static Value integer(StubField field, Value value) {
        String text = plain(value).replaceFirst("\\.0+$", "");
        if (!text.matches("-?\\d{1,30}") || value instanceof BooleanValue) {
            throw refused("A valid integer is required.");
        }
        BigInteger number = new BigInteger(text);
        if (!field.range().isEmpty() && number.compareTo(field.range().get(0)) < 0) {
            throw refused("Ensure this value is greater than or equal to "
                    + field.range().get(0) + ".");
        }
        if (!field.range().isEmpty() && number.compareTo(field.range().get(1)) > 0) {
            throw refused("Ensure this value is less than or equal to "
                    + field.range().get(1) + ".");
        }
        return new IntegerValue(number);
    }

    private static Value numbers(StubField field, Value value) {
        if (!(value instanceof ListValue list)) {
            throw refused("Expected a list of items but got type \"str\".");
        }
        return new ListValue(
                list.elements().stream().map(each -> integer(field, each)).toList());
    }

    /** Read back with as few places as it takes, but one. */
    private static Value decimal(StubField field, Value value) {
        if (!plain(value).matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
            throw refused("A valid number is required.");
        }
        BigDecimal number = new BigDecimal(plain(value)).stripTrailingZeros();
        if (number.scale() > field.size()) {
            throw refused("Ensure that there are no more than " + field.size() + " decimal places.");
        }
        return DecimalValue.ofJson(number.setScale(Math.max(1, number.scale())).toPlainString());
    }

    private static Value flag(Value value) {
        return switch (plain(value).toLowerCase(Locale.ROOT)) {
            case "true", "1", "t", "yes", "y", "on" -> Value.of(true);
            case "false", "0", "f", "no", "n", "off" -> Value.of(false);
            default -> throw refused("Must be a valid boolean.");
        };
    }

    private Value keys(StubField field, Value value) {
        for (Value each : StubObjects.list(value)) {
            if (!(each instanceof IntegerValue)) {
                throw refused("Incorrect type. Expected pk value, received "
                        + (each.asMap().isPresent() ? "dict" : "str") + ".");
            }
            boolean known = objects.types()
                    .find(field.target().orElse(""))
                    .flatMap(type -> objects.find(type, each))
                    .isPresent();
            if (!known) {
                throw refused("Invalid pk \"" + each + "\" - object does not exist.");
            }
        }
        return new ListValue(StubObjects.list(value).stream().distinct().toList());
    }

    private Value type(Value value) {
        if (objects.types().find(plain(value)).isEmpty()) {
            throw refused("Invalid content type: " + plain(value));
        }
        return value;
    }

    private static Value prefix(Value value) {
        String text = plain(value).strip();
        if (text.isEmpty()) {
            throw refused("This field may not be blank.");
        }
        IpPrefix prefix =
                IpPrefix.parse(withMask(text)).orElseThrow(() -> refused("Invalid IP prefix format: " + text));
        String network = StubNetworks.text(StubNetworks.network(prefix), prefix.length());
        if (!StubNetworks.network(prefix).equals(prefix.address())) {
            throw refused(plain(value) + " is not a valid prefix. Did you mean " + network + "?");
        }
        if (prefix.length() == 0) {
            throw refused("Cannot create prefix with /0 mask.");
        }
        return Value.of(network);
    }

    private static Value address(Value value) {
        String text = plain(value).strip();
        return IpPrefix.parse(withMask(text))
                .map(each -> Value.of(StubNetworks.text(each.address(), each.length())))
                .orElseThrow(() -> refused("Invalid IP address format: " + text));
    }

    /** A host without a mask gets the longest. */
    private static String withMask(String text) {
        return IpAddress.parse(text).map(host -> text + "/" + host.bits()).orElse(text);
    }

    /** Hyphens and colons in one are more than NetBox understands. */
    static Optional<MacAddress> readMac(String text) {
        return MacAddress.parseAnyForm(text).filter(mac -> text.indexOf('-') < 0 || text.indexOf(':') < 0);
    }

    static String mac(MacAddress mac) {
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(text.isEmpty() ? "" : ":").append("%02X".formatted(mac.bits() >> shift & 0xff));
        }
        return text.toString();
    }

    private static String plain(Value value) {
        return value.asText().orElse(value.toString());
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(text);
    }
}
