package io.alembic.starlark.syntax;

/** The answers of a fold that looks at some kinds of statements only. */
public interface SomeStatements<R> extends Statement.Cases<R> {

    /** The answer for every kind that has none of its own. */
    R otherwise(Statement statement);

    @Override
    default R evaluate(Statement.Evaluate statement) {
        return otherwise(statement);
    }

    @Override
    default R assign(Statement.Assign statement) {
        return otherwise(statement);
    }

    @Override
    default R augment(Statement.Augment statement) {
        return otherwise(statement);
    }

    @Override
    default R jump(Statement.Jump statement) {
        return otherwise(statement);
    }

    @Override
    default R returns(Statement.Return statement) {
        return otherwise(statement);
    }

    @Override
    default R branch(Statement.If statement) {
        return otherwise(statement);
    }

    @Override
    default R loop(Statement.For statement) {
        return otherwise(statement);
    }

    @Override
    default R define(Statement.Def statement) {
        return otherwise(statement);
    }

    @Override
    default R load(Statement.Load statement) {
        return otherwise(statement);
    }
}
