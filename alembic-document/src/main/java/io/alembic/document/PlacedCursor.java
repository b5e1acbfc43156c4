package io.alembic.document;

import io.alembic.core.problem.SourcePosition;

/** A cursor that keeps where it stands in a {@link CursorPlace}. */
interface PlacedCursor extends DocumentCursor {

    CursorPlace place();

    @Override
    default SourcePosition position() {
        return place().position();
    }

    @Override
    default int line() {
        return place().line();
    }

    @Override
    default int column() {
        return place().column();
    }
}
