package io.alembic.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strict JSON (RFC 8259), read by Jackson's streaming parser from text, so that columns count characters. */
final class JsonCursor implements PlacedCursor {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Nesting.DEEPEST + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String document;
    private final CursorPlace place;
    private final JsonParser parser;
    private final Nesting nesting = new Nesting();
    private final SharedScalars shared;
    private final boolean maySplitSurrogates;
    private DocumentEvent current = DocumentEvent.END;

    JsonCursor(DocumentSource source) {
        document = source.name();
        place = new CursorPlace(document);
        String text = source.text();
        if (text.startsWith("\uFEFF")) {
            throw Malformed.syntax(
                    new SourcePosition(document, 1, 1), "starts with a byte order mark, which JSON does not allow");
        }
        shared = new SharedScalars(text.length());
        maySplitSurrogates = text.contains("\\u") && (text.contains("\\ud") || text.contains("\\uD"));
        try {
            parser = FACTORY.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (next() == DocumentEvent.END) {
            throw Malformed.syntax(position(), "is empty, where a JSON document is expected");
        }
    }

    @Override
    public DocumentEvent next() {
        try {
            JsonToken token = parser.nextToken();
            JsonLocation location = parser.currentTokenLocation();
            place.moveTo(location.getLineNr(), location.getColumnNr());
            current = event(token);
            return current;
        } catch (JsonProcessingException e) {
            throw JsonSyntax.failure(document, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentEvent event(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            return DocumentEvent.END;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                boolean map = token == JsonToken.START_OBJECT;
                refuseSecondRoot();
                if (!nesting.enter(map, place.line(), place.column())) {
                    throw Malformed.tooDeep(position());
                }
                return map ? DocumentEvent.MAP_START : DocumentEvent.LIST_START;
            }
            case END_OBJECT, END_ARRAY -> {
                place.leave(nesting);
                return token == JsonToken.END_OBJECT ? DocumentEvent.MAP_END : DocumentEvent.LIST_END;
            }
            case FIELD_NAME -> {
                if (!nesting.addName(parser.currentName())) {
                    throw Malformed.duplicate(position(), parser.currentName());
                }
                refuseSplitSurrogates(parser.currentName());
                return DocumentEvent.NAME;
            }
            default -> {
                refuseSecondRoot();
                return DocumentEvent.SCALAR;
            }
        }
    }

    private boolean rootSeen;

    private void refuseSecondRoot() {
        if (nesting.isEmpty() && rootSeen) {
            throw Malformed.syntax(position(), "something follows the end of the document");
        }
        rootSeen = true;
    }

    private void refuseSplitSurrogates(String text) {
        if (maySplitSurrogates && SurrogatePairs.areSplit(text)) {
            throw Malformed.syntax(position(), "holds half a surrogate pair, which is no character");
        }
    }

    @Override
    public DocumentEvent current() {
        return current;
    }

    @Override
    public String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Value scalar() {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NullValue.NULL;
            case VALUE_TRUE -> BooleanValue.TRUE;
            case VALUE_FALSE -> BooleanValue.FALSE;
            case VALUE_NUMBER_INT -> shared.of(integer());
            case VALUE_NUMBER_FLOAT -> shared.of(DecimalValue.ofJson(scalarText()));
            default -> shared.of(Value.of(scalarText()));
        };
    }

    private Value integer() {
        try {
            if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                long number = parser.getLongValue();
                return number == 0 && scalarText().startsWith("-") ? new DecimalValue("-0") : IntegerValue.of(number);
            }
            return new IntegerValue(parser.getBigIntegerValue());
        } catch (JsonProcessingException e) {
            throw JsonSyntax.failure(document, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String scalarText() {
        try {
            String text = parser.getText();
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                refuseSplitSurrogates(text);
            }
            return text;
        } catch (JsonProcessingException e) {
            throw JsonSyntax.failure(document, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean scalarIsQuoted() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    @Override
    public CursorPlace place() {
        return place;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.JSON;
    }

    @Override
    public List<Problem> warnings() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
