package io.alembic.starlark.limit;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.TraceEntry;

/** One active call: its function, and the place it has come to. */
public final class Activation {

    private final String function;
    private final int weight;
    private Position position;

    Activation(String function, int weight, Position position) {
        this.function = function;
        this.weight = weight;
        this.position = position;
    }

    /** Says what is done next, so that a failure there is reported there. */
    public void at(Position next) {
        position = next;
    }

    int weight() {
        return weight;
    }

    TraceEntry entry() {
        return new TraceEntry(function, position);
    }
}
