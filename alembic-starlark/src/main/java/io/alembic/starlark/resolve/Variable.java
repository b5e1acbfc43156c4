package io.alembic.starlark.resolve;

import io.alembic.starlark.source.Position;

/** Something a name stands for. Whether an inner function uses it is known when all of its scope has been seen. */
final class Variable {

    private final String name;
    private final Position declared;
    private boolean captured;

    Variable(String name, Position declared) {
        this.name = name;
        this.declared = declared;
    }

    String name() {
        return name;
    }

    Position declared() {
        return declared;
    }

    boolean isCaptured() {
        return captured;
    }

    void capture() {
        captured = true;
    }
}
