package io.alembic.document;

/** What a {@link DocumentCursor} stands on. */
public enum DocumentEvent {
    MAP_START,
    /** A member name; its value follows. */
    NAME,
    MAP_END,
    LIST_START,
    LIST_END,
    SCALAR,
    /** Nothing is left. */
    END
}
