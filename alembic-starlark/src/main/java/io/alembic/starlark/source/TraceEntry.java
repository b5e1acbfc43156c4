package io.alembic.starlark.source;

import static java.util.Objects.requireNonNull;

/** One active call at the moment of an error: the function, and how far it had come. */
public record TraceEntry(String function, Position position) {

    public TraceEntry {
        requireNonNull(function, "function is null");
        requireNonNull(position, "position is null");
    }

    @Override
    public String toString() {
        return position + ": in " + function;
    }
}
