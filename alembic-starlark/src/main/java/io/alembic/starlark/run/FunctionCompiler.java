package io.alembic.starlark.run;

import io.alembic.starlark.resolve.FunctionLayout;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.Nesting;
import io.alembic.starlark.syntax.Parameter;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Optional;

/** Compiles functions. The code stands once; each evaluation of a {@code def} makes a function of it. */
final class FunctionCompiler {

    private final Resolution resolution;
    private final StatementCompiler statements;
    private final ExpressionCompiler expressions;

    FunctionCompiler(Resolution resolution, StatementCompiler statements) {
        this.resolution = resolution;
        this.statements = statements;
        expressions = new ExpressionCompiler(resolution, this);
    }

    ExpressionCompiler expressions() {
        return expressions;
    }

    Code compile(Function function) {
        List<Parameter> named = function.parameters().stream()
                .filter(parameter -> parameter.kind() != Parameter.Kind.STAR)
                .toList();
        List<Optional<Code>> defaults = named.stream()
                .map(parameter -> parameter.defaultValue().map(expressions::compile))
                .toList();
        FunctionCode code = code(function, named);
        FunctionLayout layout = resolution.layout(function);
        return frame -> {
            frame.execution().claimElements(layout.inherited().size());
            List<Optional<StarlarkValue>> values = defaults.stream()
                    .map(value -> value.map(present -> present.evaluate(frame)))
                    .toList();
            Cell[] inherited = new Cell[layout.inherited().size()];
            for (int index = 0; index < inherited.length; index++) {
                inherited[index] = frame.cell(layout.inherited().get(index));
            }
            return StarlarkFunction.declared(function.name(), new Closure(code, frame.globals(), values, inherited));
        };
    }

    private FunctionCode code(Function function, List<Parameter> parameters) {
        List<Store> stores = resolution.parameters(function).stream()
                .map(VariableCompiler::store)
                .toList();
        return new FunctionCode(
                function.name(),
                function.position(),
                Nesting.of(function.body(), function.position()).depth(),
                resolution.layout(function),
                new Binder(function.name(), parameters),
                stores,
                statements.compile(function.body()));
    }
}
