package io.alembic.starlark.run;

import io.alembic.starlark.operation.BinaryOperations;
import io.alembic.starlark.operation.Indexing;
import io.alembic.starlark.operation.Operation;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.SomeExpressions;
import io.alembic.starlark.syntax.Statement;
import io.alembic.starlark.value.StarlarkValue;

/** Compiles {@code a += b} and the like: what the target is made of is evaluated once, before the value. */
final class AugmentCompiler {

    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;

    AugmentCompiler(ExpressionCompiler expressions, TargetCompiler targets) {
        this.expressions = expressions;
        this.targets = targets;
    }

    Action compile(Statement.Augment statement) {
        return statement.target().fold(new ByTarget(statement));
    }

    private final class ByTarget implements SomeExpressions<Action> {

        private final Statement.Augment statement;
        private final Operation operation;
        private final Code value;

        ByTarget(Statement.Augment statement) {
            this.statement = statement;
            operation = BinaryOperations.augmented(statement.operator());
            value = expressions.compile(statement.value());
        }

        private StarlarkValue combine(Frame frame, StarlarkValue before) {
            StarlarkValue operand = value.evaluate(frame);
            frame.at(statement.position());
            return operation.apply(frame.execution(), before, operand);
        }

        @Override
        public Action otherwise(Expression expression) {
            throw new IllegalStateException("the parser takes no such target: " + expression.position());
        }

        @Override
        public Action name(Expression.Name expression) {
            Code read = expressions.compile(expression);
            Store store = targets.compile(expression);
            return frame -> {
                store.assign(frame, combine(frame, read.evaluate(frame)));
                return Completion.NORMAL;
            };
        }

        @Override
        public Action index(Expression.Index expression) {
            Code object = expressions.compile(expression.object());
            Code index = expressions.compile(expression.index());
            return frame -> {
                StarlarkValue changed = object.evaluate(frame);
                StarlarkValue at = index.evaluate(frame);
                frame.at(expression.position());
                StarlarkValue combined = combine(frame, Indexing.get(frame.execution(), changed, at));
                Indexing.set(frame.execution(), changed, at, combined);
                return Completion.NORMAL;
            };
        }

        @Override
        public Action dot(Expression.Dot expression) {
            Code object = expressions.compile(expression.object());
            return frame -> {
                StarlarkValue changed = object.evaluate(frame);
                frame.at(expression.position());
                throw TargetCompiler.noField(changed, expression.attribute());
            };
        }
    }
}
