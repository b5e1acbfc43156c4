package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Carries our own words about a value through Jackson, which adds the path. */
final class UnfitValueException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    UnfitValueException(JsonParser parser, String message) {
        super(parser, message);
    }
}
