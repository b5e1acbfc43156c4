package io.alembic.starlark.run;

import io.alembic.starlark.limit.Activation;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkValue;
import org.jspecify.annotations.Nullable;

/** The variables of one active call. */
final class Frame {

    private final Execution execution;
    private final Activation activation;
    private final Globals globals;
    private final @Nullable StarlarkValue[] locals;
    private final Cell[] cells;
    private StarlarkValue result = StarlarkNone.NONE;

    Frame(Execution execution, Activation activation, Globals globals, int locals, Cell[] cells) {
        this.execution = execution;
        this.activation = activation;
        this.globals = globals;
        this.locals = new StarlarkValue[locals];
        this.cells = cells;
    }

    Execution execution() {
        return execution;
    }

    Globals globals() {
        return globals;
    }

    /** Says what is done next, so that a failure there is reported there. */
    void at(Position position) {
        activation.at(position);
    }

    @Nullable
    StarlarkValue local(int slot) {
        return locals[slot];
    }

    void setLocal(int slot, StarlarkValue value) {
        locals[slot] = value;
    }

    void clearLocal(int slot) {
        locals[slot] = null;
    }

    Cell cell(int index) {
        return cells[index];
    }

    void renewCell(int index) {
        cells[index] = new Cell();
    }

    StarlarkValue result() {
        return result;
    }

    void setResult(StarlarkValue value) {
        result = value;
    }
}
