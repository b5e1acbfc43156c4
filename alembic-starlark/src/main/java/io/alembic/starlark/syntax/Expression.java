package io.alembic.starlark.syntax;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that has a value when it is evaluated. */
public sealed interface Expression extends Node {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Cases<R> cases);

    /** A use of a name, or the target of an assignment. */
    record Name(Position position, String name) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.name(this);
        }
    }

    /** A number, a text or bytes. */
    record Literal(Position position, StarlarkValue value) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** {@code [a, b]}. */
    record ListDisplay(Position position, List<Expression> elements) implements Expression {

        public ListDisplay {
            elements = List.copyOf(elements);
        }

        @Override
        public List<? extends Node> children() {
            return elements;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** {@code (a, b)}, with brackets or without. */
    record TupleDisplay(Position position, List<Expression> elements) implements Expression {

        public TupleDisplay {
            elements = List.copyOf(elements);
        }

        @Override
        public List<? extends Node> children() {
            return elements;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tuple(this);
        }
    }

    /** {@code {a: b}}. */
    record DictDisplay(Position position, List<DictEntry> entries) implements Expression {

        public DictDisplay {
            entries = List.copyOf(entries);
        }

        @Override
        public List<? extends Node> children() {
            return entries.stream()
                    .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dict(this);
        }
    }

    /** {@code -a}. */
    record Unary(Position position, UnaryOperator operator, Expression operand) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(operand);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unary(this);
        }
    }

    /** {@code a + b}; both operands are evaluated. */
    record Binary(Position position, BinaryOperator operator, Expression left, Expression right) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** {@code a and b} or {@code a or b}; the right operand is evaluated when the left one does not decide. */
    record Logical(Position position, boolean conjunction, Expression left, Expression right) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logical(this);
        }
    }

    /** {@code a if b else c}. */
    record Conditional(Position position, Expression condition, Expression chosen, Expression otherwise)
            implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(condition, chosen, otherwise);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.conditional(this);
        }
    }

    /** {@code [a for b in c if d]} or {@code {a: b for c in d}}. */
    record Comprehension(Position position, ComprehensionBody body, List<Clause> clauses) implements Expression {

        public Comprehension {
            clauses = List.copyOf(clauses);
        }

        @Override
        public List<? extends Node> children() {
            return Stream.concat(body.parts().stream(), clauses.stream().flatMap(clause -> clause.parts().stream()))
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.comprehension(this);
        }
    }

    /** {@code f(a, b=c, *d, **e)}. */
    record Call(Position position, Expression function, List<Argument> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<? extends Node> children() {
            return Stream.concat(Stream.of(function), arguments.stream().map(Argument::value))
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** {@code a.b}. */
    record Dot(Position position, Expression object, String attribute) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(object);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dot(this);
        }
    }

    /** {@code a[b]}. */
    record Index(Position position, Expression object, Expression index) implements Expression {

        @Override
        public List<? extends Node> children() {
            return List.of(object, index);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.index(this);
        }
    }

    /** {@code a[b:c:d]}. */
    record Slice(
            Position position,
            Expression object,
            Optional<Expression> start,
            Optional<Expression> stop,
            Optional<Expression> step)
            implements Expression {

        @Override
        public List<? extends Node> children() {
            return Stream.of(Optional.of(object), start, stop, step)
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.slice(this);
        }
    }

    /** {@code lambda a: b}. */
    record Lambda(Position position, Function function) implements Expression {

        @Override
        public List<? extends Node> children() {
            return function.children();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.lambda(this);
        }
    }

    /** One answer a kind of expression. */
    interface Cases<R> {
        R name(Name expression);

        R literal(Literal expression);

        R list(ListDisplay expression);

        R tuple(TupleDisplay expression);

        R dict(DictDisplay expression);

        R unary(Unary expression);

        R binary(Binary expression);

        R logical(Logical expression);

        R conditional(Conditional expression);

        R comprehension(Comprehension expression);

        R call(Call expression);

        R dot(Dot expression);

        R index(Index expression);

        R slice(Slice expression);

        R lambda(Lambda expression);
    }
}
