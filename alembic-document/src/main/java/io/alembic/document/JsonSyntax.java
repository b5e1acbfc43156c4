package io.alembic.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.SourcePosition;

/** Turns Jackson's complaint into ours: its position, its reason, and nothing quoted from the document. */
final class JsonSyntax {

    private JsonSyntax() {}

    static AlembicException failure(String document, JsonProcessingException cause) {
        JsonLocation location = cause.getLocation();
        SourcePosition where = location == null
                ? SourcePosition.ofFile(document)
                : new SourcePosition(document, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
        if (cause instanceof StreamConstraintsException
                && cause.getOriginalMessage().contains("nesting")) {
            return Malformed.tooDeep(where);
        }
        if (cause instanceof StreamConstraintsException) {
            return Malformed.syntax(where, "a number has too many digits");
        }
        return Malformed.syntax(where, "not valid JSON: " + reason(cause.getOriginalMessage()));
    }

    private static String reason(String message) {
        if (message.startsWith("Unrecognized token")) {
            return "a bare word stands where a value is expected (text needs double quotes)";
        }
        int source = message.indexOf(" (start marker at");
        String withoutMarker = source < 0 ? message : message.substring(0, source);
        int starting = withoutMarker.indexOf(" (for ");
        return starting < 0 ? withoutMarker : withoutMarker.substring(0, starting);
    }
}
