package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkString;

/** A text that is being made. It is refused as soon as it is too long, not when it is done. */
public final class TextOutput {

    private final Execution execution;
    private final StringBuilder text = new StringBuilder();

    public TextOutput(Execution execution) {
        this.execution = execution;
        execution.claimText(0);
    }

    public TextOutput append(String more) {
        execution.claimLength((long) text.length() + more.length(), more.length());
        text.append(more);
        return this;
    }

    public StarlarkString done() {
        return StarlarkString.of(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
