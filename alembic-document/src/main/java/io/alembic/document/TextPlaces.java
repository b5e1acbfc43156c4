package io.alembic.document;

import io.alembic.core.problem.SourcePosition;

/** Turns an index into text to a line and column. */
final class TextPlaces {

    private TextPlaces() {}

    static SourcePosition of(String document, String text, int index) {
        if (index < 0) {
            return SourcePosition.ofFile(document);
        }
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new SourcePosition(document, line, index - lineStart + 1);
    }
}
