package io.alembic.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Short ways to read a text in tests. */
final class Reading {

    private Reading() {}

    static Value yaml(String text) {
        return Values.read(DocumentSource.of("test.yaml", text), DocumentFormat.YAML);
    }

    static Value json(String text) {
        return Values.read(DocumentSource.of("test.json", text), DocumentFormat.JSON);
    }

    static String yamlFailure(String text) {
        return failure(text, DocumentFormat.YAML);
    }

    static String jsonFailure(String text) {
        return failure(text, DocumentFormat.JSON);
    }

    /** The first problem as {@code position: message}, of a failure that must be one of input. */
    private static String failure(String text, DocumentFormat format) {
        AlembicException failure =
                catchThrowableOfType(AlembicException.class, () -> Values.read(DocumentSource.of("in", text), format));
        if (failure == null || failure.kind().exitCode() != 65) {
            throw new AssertionError("expected a failure of the input, not " + failure);
        }
        Problem problem = failure.problems().get(0);
        return problem.toString();
    }

    /** Each event with its position: {@code NAME a 1:1}. */
    static List<String> events(DocumentCursor cursor) {
        List<String> events = new ArrayList<>();
        for (DocumentEvent event = cursor.current(); event != DocumentEvent.END; event = cursor.next()) {
            events.add(event(cursor, event));
        }
        return events;
    }

    static String event(DocumentCursor cursor, DocumentEvent event) {
        String detail = switch (event) {
            case NAME -> " " + cursor.name();
            case SCALAR -> " " + scalar(cursor);
            default -> "";
        };
        return event + detail + " " + cursor.line() + ":" + cursor.column();
    }

    private static String scalar(DocumentCursor cursor) {
        try {
            return cursor.scalar() + " <" + cursor.scalarText() + ">" + (cursor.scalarIsQuoted() ? " quoted" : "");
        } catch (AlembicException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
