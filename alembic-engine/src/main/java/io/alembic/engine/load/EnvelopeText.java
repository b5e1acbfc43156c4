package io.alembic.engine.load;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.DocumentFormat;
import java.util.Optional;

/**
 * Text of the envelope: uids, types, paths. In YAML an unquoted {@code 5} or {@code true} is its text there; in JSON it
 * must be a string (spec 20 §2).
 */
final class EnvelopeText {

    private EnvelopeText() {}

    /** The text the cursor stands at; empty, and a problem, when something else is there. */
    static Optional<String> read(DocumentCursor cursor, Problems problems, String what) {
        if (cursor.current() == DocumentEvent.SCALAR && isText(cursor)) {
            return Optional.of(cursor.scalarText());
        }
        problems.add(Problem.of("wrong_type", what + " must be a string").at(cursor.position()));
        cursor.skipValue();
        return Optional.empty();
    }

    private static boolean isText(DocumentCursor cursor) {
        return cursor.scalarIsQuoted() || (cursor.format() == DocumentFormat.YAML && !isNull(cursor.scalarText()));
    }

    /** The plain spellings of null; no other scalar needs to be resolved to be taken as text. */
    private static boolean isNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null");
    }
}
