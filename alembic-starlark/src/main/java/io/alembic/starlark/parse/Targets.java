package io.alembic.starlark.parse;

import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.Expression;

/** What may stand on the left of an assignment. */
final class Targets {

    private Targets() {}

    /** A target: a name, an element, an attribute, or a list or tuple of targets. */
    static Expression require(Expression expression) {
        if (expression instanceof Expression.TupleDisplay tuple) {
            tuple.elements().forEach(Targets::require);
        } else if (expression instanceof Expression.ListDisplay list) {
            list.elements().forEach(Targets::require);
        } else {
            requireSimple(expression);
        }
        return expression;
    }

    /** A target of {@code +=}: a name, an element or an attribute. */
    static Expression requireSimple(Expression expression) {
        boolean simple = expression instanceof Expression.Name
                || expression instanceof Expression.Index
                || expression instanceof Expression.Dot;
        if (!simple) {
            throw StarlarkException.of(expression.position(), "nothing can be assigned to this expression");
        }
        return expression;
    }
}
