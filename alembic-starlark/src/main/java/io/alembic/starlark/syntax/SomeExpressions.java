package io.alembic.starlark.syntax;

/** The answers of a fold that looks at some kinds of expressions only. */
public interface SomeExpressions<R> extends Expression.Cases<R> {

    /** The answer for every kind that has none of its own. */
    R otherwise(Expression expression);

    @Override
    default R name(Expression.Name expression) {
        return otherwise(expression);
    }

    @Override
    default R literal(Expression.Literal expression) {
        return otherwise(expression);
    }

    @Override
    default R list(Expression.ListDisplay expression) {
        return otherwise(expression);
    }

    @Override
    default R tuple(Expression.TupleDisplay expression) {
        return otherwise(expression);
    }

    @Override
    default R dict(Expression.DictDisplay expression) {
        return otherwise(expression);
    }

    @Override
    default R unary(Expression.Unary expression) {
        return otherwise(expression);
    }

    @Override
    default R binary(Expression.Binary expression) {
        return otherwise(expression);
    }

    @Override
    default R logical(Expression.Logical expression) {
        return otherwise(expression);
    }

    @Override
    default R conditional(Expression.Conditional expression) {
        return otherwise(expression);
    }

    @Override
    default R comprehension(Expression.Comprehension expression) {
        return otherwise(expression);
    }

    @Override
    default R call(Expression.Call expression) {
        return otherwise(expression);
    }

    @Override
    default R dot(Expression.Dot expression) {
        return otherwise(expression);
    }

    @Override
    default R index(Expression.Index expression) {
        return otherwise(expression);
    }

    @Override
    default R slice(Expression.Slice expression) {
        return otherwise(expression);
    }

    @Override
    default R lambda(Expression.Lambda expression) {
        return otherwise(expression);
    }
}
