package io.alembic.starlark.resolve;

import io.alembic.starlark.syntax.Clause;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.Node;
import io.alembic.starlark.syntax.SomeExpressions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds what the names of expressions stand for. */
final class ExpressionResolver {

    private final Set<String> predeclared;
    private final Globals globals;
    private final Resolution resolution;
    private final Findings findings;
    private final BiConsumer<Function, Block> functions;

    ExpressionResolver(
            Set<String> predeclared,
            Globals globals,
            Resolution resolution,
            Findings findings,
            BiConsumer<Function, Block> functions) {
        this.predeclared = predeclared;
        this.globals = globals;
        this.resolution = resolution;
        this.findings = findings;
        this.functions = functions;
    }

    void resolve(Expression expression, Block block) {
        expression.fold(new InBlock(block)).run();
    }

    /** Resolves a part that is an expression; statements are the caller's. */
    void resolveNode(Node node, Block block) {
        if (node instanceof Expression expression) {
            resolve(expression, block);
        }
    }

    private void name(Expression.Name name, Block block) {
        Optional<Variable> variable = block.find(name.name());
        if (variable.isPresent()) {
            block.function().use(variable.get());
            resolution.variable(name, variable.get(), block.function());
            return;
        }
        Optional<Reference> global = globals.reference(name.name());
        if (global.isPresent() || predeclared.contains(name.name())) {
            resolution.other(name, global.orElseGet(() -> new Reference.Predeclared(name.name())));
        } else {
            findings.add(name.position(), "undefined: " + name.name());
        }
    }

    /** All names of the loops are bound in the comprehension, which its first operand alone does not see. */
    private void comprehension(Expression.Comprehension comprehension, Block around) {
        Block block = new Block(Optional.of(around), around.function());
        List<Variable> variables = comprehension.clauses().stream()
                .flatMap(clause -> clause.fold(new TargetOfClause()).stream())
                .flatMap(BoundNames::ofTarget)
                .filter(name -> !block.binds(name.name()))
                .map(name -> {
                    Variable variable = new Variable(name.name(), name.position());
                    block.bind(variable);
                    return variable;
                })
                .toList();
        resolution.comprehension(comprehension, variables, around.function());
        boolean first = true;
        for (Clause clause : comprehension.clauses()) {
            clause.fold(new ResolvedClause(block, first ? around : block)).run();
            first = false;
        }
        comprehension.body().parts().forEach(part -> resolve(part, block));
    }

    private static final class TargetOfClause implements Clause.Cases<Optional<Expression>> {

        @Override
        public Optional<Expression> loop(Clause.Loop clause) {
            return Optional.of(clause.target());
        }

        @Override
        public Optional<Expression> filter(Clause.Filter clause) {
            return Optional.empty();
        }
    }

    private final class ResolvedClause implements Clause.Cases<Runnable> {

        private final Block block;
        private final Block operands;

        ResolvedClause(Block block, Block operands) {
            this.block = block;
            this.operands = operands;
        }

        @Override
        public Runnable loop(Clause.Loop clause) {
            return () -> {
                resolve(clause.operand(), operands);
                resolve(clause.target(), block);
            };
        }

        @Override
        public Runnable filter(Clause.Filter clause) {
            return () -> resolve(clause.condition(), block);
        }
    }

    /** What resolving an expression does. */
    private final class InBlock implements SomeExpressions<Runnable> {

        private final Block block;

        InBlock(Block block) {
            this.block = block;
        }

        @Override
        public Runnable otherwise(Expression expression) {
            return () -> expression.children().forEach(child -> resolveNode(child, block));
        }

        @Override
        public Runnable name(Expression.Name expression) {
            return () -> ExpressionResolver.this.name(expression, block);
        }

        @Override
        public Runnable comprehension(Expression.Comprehension expression) {
            return () -> ExpressionResolver.this.comprehension(expression, block);
        }

        @Override
        public Runnable lambda(Expression.Lambda expression) {
            return () -> functions.accept(expression.function(), block);
        }
    }
}
