package io.alembic.starlark.syntax;

/** The statements that are one word. */
public enum JumpKind {
    PASS,
    BREAK,
    CONTINUE
}
