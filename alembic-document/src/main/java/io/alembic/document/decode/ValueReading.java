package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a core type from the value that stands for it. */
final class ValueReading<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final String expected;
    private final transient Function<Value, Optional<T>> read;

    ValueReading(Class<T> type, String expected, Function<Value, Optional<T>> read) {
        super(type);
        this.type = type;
        this.expected = expected;
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Value value = TokenValues.read(parser);
        Optional<T> result = read.apply(value);
        if (result.isEmpty()) {
            throw new UnfitValueException(parser, "expected " + expected);
        }
        return result.get();
    }

    /** A null is a value where any value may stand, and missing elsewhere. */
    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return type == Value.class ? type.cast(Value.ofNull()) : null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
