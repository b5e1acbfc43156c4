package io.alembic.starlark.run;

import io.alembic.starlark.resolve.FunctionLayout;
import io.alembic.starlark.source.Position;
import java.util.List;

/**
 * A compiled function, before it is joined with its defaults and the variables around it.
 *
 * @param weight how deep statements and expressions lie inside one another
 * @param parameters where the values of the parameters go, in the binder's order
 */
record FunctionCode(
        String name,
        Position position,
        int weight,
        FunctionLayout layout,
        Binder binder,
        List<Store> parameters,
        Action body) {

    FunctionCode {
        parameters = List.copyOf(parameters);
    }
}
