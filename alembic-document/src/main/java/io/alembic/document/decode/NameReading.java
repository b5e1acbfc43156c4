package io.alembic.document.decode;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Reads a core type from a member name. */
final class NameReading<T> extends KeyDeserializer {

    private final Class<T> type;
    private final String expected;
    private final Function<String, Optional<T>> read;

    NameReading(Class<T> type, String expected, Function<String, Optional<T>> read) {
        this.type = type;
        this.expected = expected;
        this.read = read;
    }

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
        Optional<T> result = read.apply(name);
        if (result.isEmpty()) {
            UnfitValueException failure =
                    new UnfitValueException(context.getParser(), "expected " + expected + " as the member name");
            failure.prependPath(type, name);
            throw failure;
        }
        return type.cast(result.get());
    }
}
