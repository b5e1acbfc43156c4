package io.alembic.engine.validate.value;

import io.alembic.core.identity.Uid;
import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import io.alembic.core.network.MacAddress;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;
import java.util.function.Predicate;

/** The checks on text that types and formats ask for (spec 10 §4). */
public final class TextChecks {

    private TextChecks() {}

    /** The check a type makes on its text; empty for types that take any text, or none. */
    static Optional<Predicate<String>> of(ScalarType type) {
        return switch (type) {
            case UUID -> Optional.of(TextChecks::isUuid);
            case SLUG -> Optional.of(TextChecks::isSlug);
            case MAC -> Optional.of(text -> MacAddress.parse(text).isPresent());
            case CIDR, PREFIX -> Optional.of(text -> IpPrefix.parse(text).isPresent());
            case DATE -> Optional.of(Dates::isDate);
            case TIME -> Optional.of(Dates::isTime);
            case DATETIME -> Optional.of(Dates::isDateTime);
            case STRING, TEXT, IP_ADDRESS, INT, FLOAT, BOOL, JSON -> Optional.empty();
        };
    }

    static Predicate<String> of(FieldFormat format) {
        return switch (format) {
            case UUID -> TextChecks::isUuid;
            case SLUG -> TextChecks::isSlug;
            case MAC -> text -> MacAddress.parse(text).isPresent();
            case CIDR, PREFIX -> text -> IpPrefix.parse(text).isPresent();
            case IP_ADDRESS -> text -> IpAddress.parseStrict(text).isPresent();
        };
    }

    private static boolean isUuid(String text) {
        return Uid.parse(text).isPresent();
    }

    /** Lower-case letters, digits, {@code -} and {@code _}, the last two only inside. */
    static boolean isSlug(String text) {
        int last = text.length() - 1;
        if (last < 0 || !isLetterOrDigit(text.charAt(0)) || !isLetterOrDigit(text.charAt(last))) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
