package io.alembic.starlark.syntax;

import io.alembic.starlark.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is done. */
public sealed interface Statement extends Node {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Cases<R> cases);

    /** An expression whose value is dropped. */
    record Evaluate(Position position, Expression expression) implements Statement {

        @Override
        public List<? extends Node> children() {
            return List.of(expression);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.evaluate(this);
        }
    }

    /** {@code a = b}; the target is a name, an element, an attribute, or a list or tuple of targets. */
    record Assign(Position position, Expression target, Expression value) implements Statement {

        @Override
        public List<? extends Node> children() {
            return List.of(target, value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /** {@code a += b}; the target is a name, an element or an attribute. */
    record Augment(Position position, BinaryOperator operator, Expression target, Expression value)
            implements Statement {

        @Override
        public List<? extends Node> children() {
            return List.of(target, value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.augment(this);
        }
    }

    /** {@code pass}, {@code break} or {@code continue}. */
    record Jump(Position position, JumpKind kind) implements Statement {

        @Override
        public List<? extends Node> children() {
            return List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.jump(this);
        }
    }

    /** {@code return a}. */
    record Return(Position position, Optional<Expression> value) implements Statement {

        @Override
        public List<? extends Node> children() {
            return value.map(List::of).orElse(List.of());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.returns(this);
        }
    }

    /** {@code if a: … else: …}; an {@code elif} is an {@code if} within the {@code else}. */
    record If(Position position, Expression condition, List<Statement> chosen, List<Statement> otherwise)
            implements Statement {

        public If {
            chosen = List.copyOf(chosen);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<? extends Node> children() {
            return Stream.of(List.of(condition), chosen, otherwise)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.branch(this);
        }
    }

    /** {@code for a in b: …}. */
    record For(Position position, Expression target, Expression operand, List<Statement> body) implements Statement {

        public For {
            body = List.copyOf(body);
        }

        @Override
        public List<? extends Node> children() {
            return Stream.of(List.of(target, operand), body)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /** {@code def f(a): …}. */
    record Def(Position position, Expression.Name name, Function function) implements Statement {

        @Override
        public List<? extends Node> children() {
            return function.children();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.define(this);
        }
    }

    /** {@code load("file", "a", b = "c")}. */
    record Load(Position position, String module, List<LoadedName> names) implements Statement {

        public Load {
            names = List.copyOf(names);
        }

        @Override
        public List<? extends Node> children() {
            return List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.load(this);
        }
    }

    /** One answer a kind of statement. */
    interface Cases<R> {
        R evaluate(Evaluate statement);

        R assign(Assign statement);

        R augment(Augment statement);

        R jump(Jump statement);

        R returns(Return statement);

        R branch(If statement);

        R loop(For statement);

        R define(Def statement);

        R load(Load statement);
    }
}
