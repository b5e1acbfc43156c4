package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.util.Locale;

/** A field whose text the backend spells in a case of its own. */
record CaselessReading(ValueReading reading) implements ValueReading {

    CaselessReading {
        requireNonNull(reading, "reading is null");
    }

    @Override
    public Object meaning(Value value) {
        return reading.meaning(value.asText()
                .<Value>map(text -> Value.of(text.toLowerCase(Locale.ROOT)))
                .orElse(value));
    }
}
