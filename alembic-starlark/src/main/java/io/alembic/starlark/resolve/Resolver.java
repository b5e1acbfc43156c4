package io.alembic.starlark.resolve;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.JumpKind;
import io.alembic.starlark.syntax.Parameter;
import io.alembic.starlark.syntax.SomeStatements;
import io.alembic.starlark.syntax.SourceFile;
import io.alembic.starlark.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what each name of a source stands for, and what is wrong with it without running it. */
public final class Resolver {

    private final Findings findings = new Findings();
    private final Globals globals = new Globals(findings);
    private final FunctionScope top = new FunctionScope(Optional.empty());
    private final Resolution resolution = new Resolution(globals, top);
    private final ExpressionResolver expressions;

    private Resolver(Set<String> predeclared) {
        expressions = new ExpressionResolver(predeclared, globals, resolution, findings, this::function);
    }

    /** @param predeclared the names that the source need not bind */
    public static Resolution resolve(SourceFile source, Set<String> predeclared) {
        Resolver resolver = new Resolver(predeclared);
        resolver.globals.bindAll(source.statements());
        Block block = new Block(Optional.empty(), resolver.top);
        resolver.statements(source.statements(), new Place(block, true, false));
        resolver.findings.throwIfAny();
        return resolver.resolution;
    }

    /** Where statements stand: in which block, at the top level or not, in a loop or not. */
    private record Place(Block block, boolean top, boolean loop) {}

    private void statements(List<Statement> statements, Place place) {
        statements.forEach(statement -> statement.fold(new AtPlace(place)).run());
    }

    private void function(Function function, Block around) {
        function.parameters()
                .forEach(parameter -> parameter.defaultValue().ifPresent(value -> expressions.resolve(value, around)));
        FunctionScope scope = new FunctionScope(Optional.of(around.function()));
        Block block = new Block(Optional.of(around), scope);
        resolution.function(function, scope, parameters(function, block));
        BoundNames.of(function.body()).stream()
                .filter(name -> !block.binds(name.name()))
                .forEach(name -> block.bind(new Variable(name.name(), name.position())));
        statements(function.body(), new Place(block, false, false));
    }

    private List<Variable> parameters(Function function, Block block) {
        List<Variable> variables = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.kind() == Parameter.Kind.STAR) {
                continue;
            }
            if (block.binds(parameter.name())) {
                findings.add(parameter.position(), "two parameters are named " + parameter.name());
            }
            Variable variable = new Variable(parameter.name(), parameter.position());
            block.bind(variable);
            variables.add(variable);
        }
        return variables;
    }

    /** What resolving a statement does. */
    private final class AtPlace implements SomeStatements<Runnable> {

        private final Place place;

        AtPlace(Place place) {
            this.place = place;
        }

        @Override
        public Runnable otherwise(Statement statement) {
            return () -> statement.children().forEach(child -> expressions.resolveNode(child, place.block()));
        }

        @Override
        public Runnable jump(Statement.Jump statement) {
            return () -> {
                if (statement.kind() != JumpKind.PASS && !place.loop()) {
                    String word = statement.kind() == JumpKind.BREAK ? "break" : "continue";
                    findings.add(statement.position(), word + " stands outside a loop");
                }
            };
        }

        @Override
        public Runnable returns(Statement.Return statement) {
            return () -> {
                notAtTheTop(statement.position(), "return stands outside a function");
                statement.value().ifPresent(value -> expressions.resolve(value, place.block()));
            };
        }

        @Override
        public Runnable branch(Statement.If statement) {
            return () -> {
                notAtTheTop(statement.position(), "if stands outside a function: use a conditional expression");
                expressions.resolve(statement.condition(), place.block());
                statements(statement.chosen(), place);
                statements(statement.otherwise(), place);
            };
        }

        @Override
        public Runnable loop(Statement.For statement) {
            return () -> {
                notAtTheTop(statement.position(), "for stands outside a function: use a comprehension");
                expressions.resolve(statement.operand(), place.block());
                expressions.resolve(statement.target(), place.block());
                statements(statement.body(), new Place(place.block(), place.top(), true));
            };
        }

        @Override
        public Runnable define(Statement.Def statement) {
            return () -> {
                expressions.resolve(statement.name(), place.block());
                function(statement.function(), place.block());
            };
        }

        @Override
        public Runnable load(Statement.Load statement) {
            return () -> {
                if (!place.top()) {
                    findings.add(statement.position(), "load stands within a function");
                }
            };
        }

        private void notAtTheTop(Position position, String message) {
            if (place.top()) {
                findings.add(position, message);
            }
        }
    }
}
