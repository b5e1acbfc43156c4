package io.alembic.starlark.run;

import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Clause;
import io.alembic.starlark.syntax.ComprehensionBody;
import io.alembic.starlark.syntax.DictEntry;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.function.Consumer;

/** Compiles comprehensions: rounds within rounds, the innermost of which adds to the result. */
final class ComprehensionCompiler {

    /** What is done for each element, with the result as it is so far. */
    @FunctionalInterface
    private interface Round<T> {
        void run(Frame frame, T result);
    }

    private final Resolution resolution;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;

    ComprehensionCompiler(Resolution resolution, ExpressionCompiler expressions) {
        this.resolution = resolution;
        this.expressions = expressions;
        targets = new TargetCompiler(resolution, expressions);
    }

    Code compile(Expression.Comprehension comprehension) {
        List<Consumer<Frame>> variables = resolution.variables(comprehension).stream()
                .map(VariableCompiler::renew)
                .toList();
        Code rounds = comprehension.body().fold(new Compiled(comprehension));
        return frame -> {
            frame.execution().claimElements(0);
            variables.forEach(variable -> variable.accept(frame));
            return rounds.evaluate(frame);
        };
    }

    private final class Compiled implements ComprehensionBody.Cases<Code> {

        private final Expression.Comprehension comprehension;

        Compiled(Expression.Comprehension comprehension) {
            this.comprehension = comprehension;
        }

        @Override
        public Code element(Expression value) {
            Code element = expressions.compile(value);
            Position position = comprehension.position();
            Round<StarlarkList> rounds = rounds(comprehension.clauses(), (frame, list) -> {
                StarlarkValue item = element.evaluate(frame);
                frame.at(position);
                Sequences.append(frame.execution(), list, item);
            });
            return frame -> {
                StarlarkList list = StarlarkList.empty();
                rounds.run(frame, list);
                return list;
            };
        }

        @Override
        public Code entry(DictEntry entry) {
            Code key = expressions.compile(entry.key());
            Code value = expressions.compile(entry.value());
            Round<StarlarkDict> rounds = rounds(comprehension.clauses(), (frame, dict) -> {
                StarlarkValue at = key.evaluate(frame);
                StarlarkValue item = value.evaluate(frame);
                frame.at(entry.position());
                Sequences.put(frame.execution(), dict, at, item);
            });
            return frame -> {
                StarlarkDict dict = StarlarkDict.empty();
                rounds.run(frame, dict);
                return dict;
            };
        }
    }

    private <T> Round<T> rounds(List<Clause> clauses, Round<T> innermost) {
        Round<T> round = innermost;
        for (int index = clauses.size() - 1; index >= 0; index--) {
            round = clauses.get(index).fold(new Around<>(round));
        }
        return round;
    }

    private final class Around<T> implements Clause.Cases<Round<T>> {

        private final Round<T> inner;

        Around(Round<T> inner) {
            this.inner = inner;
        }

        @Override
        public Round<T> loop(Clause.Loop clause) {
            Code operand = expressions.compile(clause.operand());
            Store target = targets.compile(clause.target());
            return (frame, result) -> {
                StarlarkValue value = operand.evaluate(frame);
                frame.at(clause.position());
                Looping.over(value, item -> {
                    frame.at(clause.position());
                    frame.execution().step();
                    target.assign(frame, item);
                    inner.run(frame, result);
                    return true;
                });
            };
        }

        @Override
        public Round<T> filter(Clause.Filter clause) {
            Code condition = expressions.compile(clause.condition());
            return (frame, result) -> {
                if (condition.evaluate(frame).truth()) {
                    inner.run(frame, result);
                }
            };
        }
    }
}
