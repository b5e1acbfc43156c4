package io.alembic.starlark.run;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.operation.Indexing;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.SomeExpressions;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;

/** Compiles targets of assignments. */
final class TargetCompiler implements SomeExpressions<Store> {

    private final Resolution resolution;
    private final ExpressionCompiler expressions;

    TargetCompiler(Resolution resolution, ExpressionCompiler expressions) {
        this.resolution = resolution;
        this.expressions = expressions;
    }

    Store compile(Expression target) {
        return target.fold(this);
    }

    @Override
    public Store otherwise(Expression expression) {
        throw new IllegalStateException("the parser takes no such target: " + expression.position());
    }

    @Override
    public Store name(Expression.Name expression) {
        return VariableCompiler.store(resolution.reference(expression));
    }

    @Override
    public Store index(Expression.Index expression) {
        Code object = expressions.compile(expression.object());
        Code index = expressions.compile(expression.index());
        Position position = expression.position();
        return (frame, value) -> {
            StarlarkValue changed = object.evaluate(frame);
            StarlarkValue key = index.evaluate(frame);
            frame.at(position);
            Indexing.set(frame.execution(), changed, key, value);
        };
    }

    @Override
    public Store dot(Expression.Dot expression) {
        Code object = expressions.compile(expression.object());
        return (frame, value) -> {
            StarlarkValue changed = object.evaluate(frame);
            frame.at(expression.position());
            throw noField(changed, expression.attribute());
        };
    }

    static EvaluationFailure noField(StarlarkValue value, String attribute) {
        return new EvaluationFailure("cannot assign to ." + attribute + " of " + value.described());
    }

    @Override
    public Store list(Expression.ListDisplay expression) {
        return several(expression.position(), expression.elements());
    }

    @Override
    public Store tuple(Expression.TupleDisplay expression) {
        return several(expression.position(), expression.elements());
    }

    private Store several(Position position, List<Expression> targets) {
        List<Store> stores = targets.stream().map(this::compile).toList();
        return (frame, value) -> {
            frame.at(position);
            List<StarlarkValue> items = Sequences.exactly(value, stores.size());
            for (int index = 0; index < items.size(); index++) {
                stores.get(index).assign(frame, items.get(index));
            }
        };
    }
}
