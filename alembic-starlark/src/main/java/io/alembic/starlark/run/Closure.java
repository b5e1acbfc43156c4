package io.alembic.starlark.run;

import io.alembic.starlark.limit.Activation;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function's code with its defaults and the variables of functions around it. */
final class Closure implements StarlarkFunction.Body {

    private final FunctionCode code;
    private final Globals globals;
    private final List<Optional<StarlarkValue>> defaults;
    private final Cell[] inherited;

    Closure(FunctionCode code, Globals globals, List<Optional<StarlarkValue>> defaults, Cell[] inherited) {
        this.code = code;
        this.globals = globals;
        this.defaults = defaults;
        this.inherited = inherited;
    }

    @Override
    public StarlarkValue call(Execution execution, Arguments arguments) {
        StarlarkValue[] values = code.binder().bind(arguments, defaults);
        Activation activation = execution.enter(code.name(), code.position(), code.weight());
        Frame frame = new Frame(execution, activation, globals, code.layout().locals(), cells());
        for (int index = 0; index < values.length; index++) {
            code.parameters().get(index).assign(frame, values[index]);
        }
        code.body().execute(frame);
        execution.leave();
        return frame.result();
    }

    @Override
    public Optional<Position> position() {
        return Optional.of(code.position());
    }

    private Cell[] cells() {
        int own = code.layout().cells();
        Cell[] cells = new Cell[own + inherited.length];
        for (int index = 0; index < own; index++) {
            cells[index] = new Cell();
        }
        System.arraycopy(inherited, 0, cells, own, inherited.length);
        return cells;
    }

    @Override
    public List<StarlarkValue> held() {
        List<StarlarkValue> held = new ArrayList<>();
        defaults.forEach(value -> value.ifPresent(held::add));
        for (Cell cell : inherited) {
            @Nullable StarlarkValue value = cell.get();
            if (value != null) {
                held.add(value);
            }
        }
        return held;
    }
}
