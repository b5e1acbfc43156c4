package io.alembic.engine.validate.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern as steps that a search walks, many at once. Steps name the next by number; built from the end. */
final class Program {

    /** A step counts for one, and one more for each range of its set. */
    private static final int LARGEST = 250_000;

    private static final int UNSET = -1;

    private final List<Step> steps = new ArrayList<>();
    private int start;
    private int size;

    private Program() {}

    static Program of(Expression expression) throws PatternException {
        Program program = new Program();
        try {
            program.start = program.emit(expression, program.add(new Step(Kind.FOUND, UNSET, UNSET, null, null)));
        } catch (TooLarge e) {
            throw new PatternException("the pattern is too large once its repetitions are written out");
        }
        return program;
    }

    int start() {
        return start;
    }

    Step[] steps() {
        return steps.toArray(new Step[0]);
    }

    private int emit(Expression expression, int next) {
        return expression.fold(new Emitting(next));
    }

    private int add(Step step) {
        size += step.set() == null ? 1 : 1 + step.set().ranges();
        if (size > LARGEST) {
            throw new TooLarge();
        }
        steps.add(step);
        return steps.size() - 1;
    }

    private int either(int first, int second) {
        return add(new Step(Kind.EITHER, first, second, null, null));
    }

    /** What a step does. */
    enum Kind {
        TAKE,
        CHECK,
        EITHER,
        FOUND
    }

    /** One step; {@code other} is the second way of EITHER. */
    record Step(
            Kind kind,
            int next,
            int other,
            @Nullable CodePoints set,
            @Nullable Boundary boundary) {}

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    /** Emits an expression before the step {@code next}, and answers where it starts. */
    private final class Emitting implements Expression.Cases<Integer> {

        private final int next;

        Emitting(int next) {
            this.next = next;
        }

        @Override
        public Integer one(Expression.One expression) {
            return add(new Step(Kind.TAKE, next, UNSET, expression.set(), null));
        }

        @Override
        public Integer position(Expression.Position expression) {
            return add(new Step(Kind.CHECK, next, UNSET, null, expression.boundary()));
        }

        @Override
        public Integer sequence(Expression.Sequence expression) {
            int start = next;
            for (int i = expression.parts().size() - 1; i >= 0; i--) {
                start = emit(expression.parts().get(i), start);
            }
            return start;
        }

        @Override
        public Integer choice(Expression.Choice expression) {
            int last = expression.branches().size() - 1;
            int start = emit(expression.branches().get(last), next);
            for (int i = last - 1; i >= 0; i--) {
                start = either(emit(expression.branches().get(i), next), start);
            }
            return start;
        }

        @Override
        public Integer repetition(Expression.Repetition expression) {
            int start = next;
            if (expression.most() == Expression.Repetition.UNBOUNDED) {
                start = loop(expression.repeated());
            } else {
                for (int i = expression.least(); i < expression.most(); i++) {
                    start = either(emit(expression.repeated(), start), next);
                }
            }
            for (int i = 0; i < expression.least(); i++) {
                start = emit(expression.repeated(), start);
            }
            return start;
        }

        private int loop(Expression repeated) {
            int loop = either(UNSET, next);
            int body = emit(repeated, loop);
            steps.set(loop, new Step(Kind.EITHER, body, next, null, null));
            return loop;
        }
    }
}
