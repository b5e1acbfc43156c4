package io.alembic.starlark.syntax;

/** The operators between two operands that are both evaluated. */
public enum BinaryOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">"),
    LESS_EQUAL("<="),
    GREATER_EQUAL(">="),
    IN("in"),
    NOT_IN("not in"),
    OR("|"),
    XOR("^"),
    AND("&"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%");

    private final String spelling;

    BinaryOperator(String spelling) {
        this.spelling = spelling;
    }

    public String spelling() {
        return spelling;
    }
}
