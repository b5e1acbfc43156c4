package io.alembic.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON text of a server into values. A name that stands twice holds its last value. */
final class JsonValues {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonValues() {}

    /** @throws IOException when the bytes are not exactly one JSON document */
    static Value read(HttpBody body) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body.shared())) {
            if (parser.nextToken() == null) {
                throw new IOException("the body is empty");
            }
            Value value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows the JSON document");
            }
            return value;
        }
    }

    private static Value value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> DecimalValue.ofJson(parser.getText());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.ofNull();
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IOException("a value is missing");
        };
    }

    private static Value map(JsonParser parser) throws IOException {
        MapValue.Builder members = MapValue.builder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members.build();
    }

    private static Value list(JsonParser parser) throws IOException {
        List<Value> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements.isEmpty() ? ListValue.EMPTY : new ListValue(elements);
    }

    private static Value integer(JsonParser parser) throws IOException {
        return parser.getText().equals("-0")
                ? DecimalValue.ofJson("-0")
                : new IntegerValue(parser.getBigIntegerValue());
    }
}
