package io.alembic.starlark.run;

/** How a statement ended. */
enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    RETURN
}
