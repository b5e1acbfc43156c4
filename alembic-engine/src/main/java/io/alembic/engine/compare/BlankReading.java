package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;

/** A field in which the empty text means nothing, as null does. */
record BlankReading(ValueReading reading) implements ValueReading {

    private static final Value BLANK = Value.of("");

    BlankReading {
        requireNonNull(reading, "reading is null");
    }

    @Override
    public Object meaning(Value value) {
        return reading.meaning(value.equals(BLANK) ? Value.ofNull() : value);
    }
}
