package io.alembic.engine.validate.pattern;

import java.util.List;

/** What a pattern says, as a tree. Whether repetition is lazy does not change what is found, and is not kept. */
sealed interface Expression {

    Expression EMPTY = new Sequence(List.of());

    <R> R fold(Cases<R> cases);

    /** One answer a kind of expression. */
    interface Cases<R> {
        R one(One expression);

        R position(Position expression);

        R sequence(Sequence expression);

        R choice(Choice expression);

        R repetition(Repetition expression);
    }

    /** One code point of a set. */
    record One(CodePoints set) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.one(this);
        }
    }

    /** A place between code points. */
    record Position(Boundary boundary) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.position(this);
        }
    }

    /** One after another; the empty sequence matches the empty text. */
    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /** One of several. */
    record Choice(List<Expression> branches) implements Expression {
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /** From {@code least} to {@code most} times; {@link #UNBOUNDED} is no limit. */
    record Repetition(Expression repeated, int least, int most) implements Expression {
        static final int UNBOUNDED = -1;

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.repetition(this);
        }
    }
}
