package io.alembic.engine.compare;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.TextValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number, or a text that is one but for blanks around it, as the double it is nearest to (spec 30 §5). */
final class FloatReading implements NumberReading {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf(?:inity)?");

    @Override
    public Object integer(IntegerValue value) {
        return amount(value.value().doubleValue());
    }

    @Override
    public Object decimal(DecimalValue value) {
        return amount(value.toDouble());
    }

    @Override
    public Object text(String text) {
        String trimmed = text.strip();
        if (NUMBER.matcher(trimmed).matches()) {
            return amount(Double.parseDouble(trimmed));
        }
        if (INFINITY.matcher(trimmed.toLowerCase(Locale.ROOT)).matches()) {
            return trimmed.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return new TextValue(text);
    }

    /** Minus zero is zero: doubles are compared by amount, but boxed ones by their bits. */
    private static Double amount(double value) {
        return value == 0 ? 0.0 : value;
    }
}
