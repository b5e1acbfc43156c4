package io.alembic.starlark.source;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that is wrong in a source, or that went wrong while it ran.
 *
 * @param trace the active calls, outermost first; empty for what is found without running
 */
public record StarlarkProblem(Position position, String message, List<TraceEntry> trace) {

    public StarlarkProblem {
        requireNonNull(position, "position is null");
        requireNonNull(message, "message is null");
        trace = List.copyOf(trace);
    }

    public static StarlarkProblem of(Position position, String message) {
        return new StarlarkProblem(position, message, List.of());
    }

    /** The position and the message, without the trace. */
    @Override
    public String toString() {
        return position + ": " + message;
    }
}
