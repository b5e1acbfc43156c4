package io.alembic.engine.compare;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.TextValue;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** An integer, a number without fraction, or a text that is a decimal integer but for blanks around it (spec 30 §5). */
final class IntegerReading implements NumberReading {

    private static final Pattern DECIMAL_INTEGER = Pattern.compile("[+-]?[0-9]{1,100}");

    @Override
    public Object integer(IntegerValue value) {
        return Amount.of(value.value());
    }

    @Override
    public Object decimal(DecimalValue value) {
        return Amount.of(value)
                .filter(amount -> amount.scale() <= 0)
                .<Object>map(amount -> amount)
                .orElse(value);
    }

    @Override
    public Object text(String text) {
        String trimmed = text.strip();
        return DECIMAL_INTEGER.matcher(trimmed).matches() ? Amount.of(new BigInteger(trimmed)) : new TextValue(text);
    }
}
