package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Text, and where the document is YAML also the text of a bare number or boolean (spec 20 §2). */
final class TextReading extends StdScalarDeserializer<String> {

    /** The attribute that tells whether bare scalars may stand for text. */
    static final Object BARE_SCALARS = "bare scalars";

    private static final long serialVersionUID = 1L;

    TextReading() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        boolean bare = token.isScalarValue() && Boolean.TRUE.equals(context.getAttribute(BARE_SCALARS));
        if (token == JsonToken.VALUE_STRING || bare) {
            return parser.getText();
        }
        return (String) context.handleUnexpectedToken(String.class, parser);
    }
}
