package io.alembic.starlark.syntax;

/** The operators before their operand. */
public enum UnaryOperator {
    PLUS("+"),
    MINUS("-"),
    INVERT("~"),
    NOT("not");

    private final String spelling;

    UnaryOperator(String spelling) {
        this.spelling = spelling;
    }

    public String spelling() {
        return spelling;
    }
}
