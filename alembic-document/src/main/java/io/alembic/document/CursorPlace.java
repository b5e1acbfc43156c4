package io.alembic.document;

import io.alembic.core.problem.SourcePosition;

/** Where in its document a cursor stands; lines and columns count from 1. Moves with the cursor. */
final class CursorPlace {

    private final String document;
    private int line = 1;
    private int column = 1;

    CursorPlace(String document) {
        this.document = document;
    }

    void moveTo(int newLine, int newColumn) {
        line = newLine;
        column = newColumn;
    }

    /** Leaves the innermost map or list; its end stands where it started. */
    void leave(Nesting nesting) {
        moveTo(nesting.startLine(), nesting.startColumn());
        nesting.leave();
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    SourcePosition position() {
        return new SourcePosition(document, line, column);
    }
}
