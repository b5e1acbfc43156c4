package io.alembic.document;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** How numbers are spelled in YAML, where a reader has doubles and 64-bit integers only. */
final class YamlNumberText {

    private YamlNumberText() {}

    /** The scalar that reads back as this amount; empty where none does. */
    static Optional<String> plain(Value number) {
        String literal = number.toString();
        String spelled = number instanceof DecimalValue ? withFraction(literal) : literal;
        return YamlNumbers.read(spelled)
                .filter(read -> read.equals(number) || sameAmount(read.toString(), literal))
                .map(read -> spelled);
    }

    /** YAML 1.1 knows an exponent only behind a fraction. */
    private static String withFraction(String literal) {
        int exponent = literal.indexOf('e');
        return exponent < 0 || literal.indexOf('.') >= 0
                ? literal
                : literal.substring(0, exponent) + ".0" + literal.substring(exponent);
    }

    private static boolean sameAmount(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
