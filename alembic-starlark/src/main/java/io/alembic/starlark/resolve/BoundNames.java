package io.alembic.starlark.resolve;

import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.SomeExpressions;
import io.alembic.starlark.syntax.SomeStatements;
import io.alembic.starlark.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The names that statements bind in their own block: not those of functions and comprehensions inside. */
final class BoundNames {

    private static final SomeExpressions<Stream<Expression.Name>> OF_TARGET = new OfTarget();
    private static final SomeStatements<Stream<Expression.Name>> OF_STATEMENT = new OfStatement();

    private BoundNames() {}

    static List<Expression.Name> of(List<Statement> statements) {
        return all(statements).toList();
    }

    static Stream<Expression.Name> ofTarget(Expression target) {
        return target.fold(OF_TARGET);
    }

    private static Stream<Expression.Name> all(List<Statement> statements) {
        return statements.stream().flatMap(statement -> statement.fold(OF_STATEMENT));
    }

    private static final class OfTarget implements SomeExpressions<Stream<Expression.Name>> {

        @Override
        public Stream<Expression.Name> otherwise(Expression expression) {
            return Stream.empty();
        }

        @Override
        public Stream<Expression.Name> name(Expression.Name expression) {
            return Stream.of(expression);
        }

        @Override
        public Stream<Expression.Name> list(Expression.ListDisplay expression) {
            return expression.elements().stream().flatMap(BoundNames::ofTarget);
        }

        @Override
        public Stream<Expression.Name> tuple(Expression.TupleDisplay expression) {
            return expression.elements().stream().flatMap(BoundNames::ofTarget);
        }
    }

    private static final class OfStatement implements SomeStatements<Stream<Expression.Name>> {

        @Override
        public Stream<Expression.Name> otherwise(Statement statement) {
            return Stream.empty();
        }

        @Override
        public Stream<Expression.Name> assign(Statement.Assign statement) {
            return ofTarget(statement.target());
        }

        @Override
        public Stream<Expression.Name> augment(Statement.Augment statement) {
            return ofTarget(statement.target());
        }

        @Override
        public Stream<Expression.Name> branch(Statement.If statement) {
            return Stream.concat(all(statement.chosen()), all(statement.otherwise()));
        }

        @Override
        public Stream<Expression.Name> loop(Statement.For statement) {
            return Stream.concat(ofTarget(statement.target()), all(statement.body()));
        }

        @Override
        public Stream<Expression.Name> define(Statement.Def statement) {
            return Stream.of(statement.name());
        }
    }
}
