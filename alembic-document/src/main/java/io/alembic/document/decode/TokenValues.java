package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Values to Jackson's tokens and back; numbers keep their text. */
final class TokenValues {

    private TokenValues() {}

    /** The value the parser stands at; leaves it on the value's last token. */
    static Value read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                MapValue.Builder members = MapValue.builder();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield members.build();
            }
            case START_ARRAY -> {
                List<Value> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(parser));
                }
                yield new ListValue(elements);
            }
            case VALUE_NULL -> NullValue.NULL;
            case VALUE_TRUE -> BooleanValue.TRUE;
            case VALUE_FALSE -> BooleanValue.FALSE;
            case VALUE_NUMBER_INT -> new IntegerValue(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> DecimalValue.ofJson(parser.getText());
            default -> Value.of(parser.getText());
        };
    }

    /** Writes all tokens to a document. */
    static void copy(JsonParser parser, DocumentWriter writer) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> writer.startMap();
                case END_OBJECT -> writer.endMap();
                case START_ARRAY -> writer.startList();
                case END_ARRAY -> writer.endList();
                case FIELD_NAME -> writer.name(parser.currentName());
                default -> writer.value(read(parser));
            }
        }
    }

    static void write(Value value, JsonGenerator out) throws IOException {
        try {
            value.fold(new Writing(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One call of the generator. */
    private interface Call {
        void run() throws IOException;
    }

    private record Writing(JsonGenerator out) implements Value.Cases<Boolean> {

        private static boolean done(Call call) {
            try {
                call.run();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Boolean nullValue() {
            return done(out::writeNull);
        }

        @Override
        public Boolean bool(boolean value) {
            return done(() -> out.writeBoolean(value));
        }

        @Override
        public Boolean integer(IntegerValue value) {
            return done(() -> out.writeNumber(value.value()));
        }

        @Override
        public Boolean decimal(DecimalValue value) {
            return done(() -> out.writeNumber(value.literal()));
        }

        @Override
        public Boolean text(String value) {
            return done(() -> out.writeString(value));
        }

        @Override
        public Boolean list(ListValue value) {
            return done(() -> {
                out.writeStartArray();
                value.elements().forEach(element -> element.fold(this));
                out.writeEndArray();
            });
        }

        @Override
        public Boolean map(MapValue value) {
            return done(() -> {
                out.writeStartObject();
                for (int i = 0; i < value.size(); i++) {
                    out.writeFieldName(value.name(i));
                    value.value(i).fold(this);
                }
                out.writeEndObject();
            });
        }
    }
}
