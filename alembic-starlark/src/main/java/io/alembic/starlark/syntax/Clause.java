package io.alembic.starlark.syntax;

import io.alembic.starlark.source.Position;
import java.util.List;

/** A clause of a comprehension. */
public sealed interface Clause {

    <R> R fold(Cases<R> cases);

    List<Expression> parts();

    /** {@code for a in b}. */
    record Loop(Position position, Expression target, Expression operand) implements Clause {

        @Override
        public List<Expression> parts() {
            return List.of(target, operand);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /** {@code if a}. */
    record Filter(Expression condition) implements Clause {

        @Override
        public List<Expression> parts() {
            return List.of(condition);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.filter(this);
        }
    }

    /** One answer a kind of clause. */
    interface Cases<R> {
        R loop(Loop clause);

        R filter(Filter clause);
    }
}
