package io.alembic.starlark.run;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.LoadedName;
import io.alembic.starlark.syntax.Statement;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Map;

/** Compiles statements. */
final class StatementCompiler implements Statement.Cases<Action> {

    private final Resolution resolution;
    private final Imports imports;
    private final FunctionCompiler functions;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;
    private final AugmentCompiler augments;

    StatementCompiler(Resolution resolution, Imports imports) {
        this.resolution = resolution;
        this.imports = imports;
        functions = new FunctionCompiler(resolution, this);
        expressions = functions.expressions();
        targets = new TargetCompiler(resolution, expressions);
        augments = new AugmentCompiler(expressions, targets);
    }

    Action compile(List<Statement> statements) {
        return Action.sequence(
                statements.stream().map(statement -> statement.fold(this)).toList());
    }

    @Override
    public Action evaluate(Statement.Evaluate statement) {
        Code expression = expressions.compile(statement.expression());
        return frame -> {
            expression.evaluate(frame);
            return Completion.NORMAL;
        };
    }

    @Override
    public Action assign(Statement.Assign statement) {
        Code value = expressions.compile(statement.value());
        Store target = targets.compile(statement.target());
        return frame -> {
            target.assign(frame, value.evaluate(frame));
            return Completion.NORMAL;
        };
    }

    @Override
    public Action augment(Statement.Augment statement) {
        return augments.compile(statement);
    }

    @Override
    public Action jump(Statement.Jump statement) {
        Completion completion = switch (statement.kind()) {
            case PASS -> Completion.NORMAL;
            case BREAK -> Completion.BREAK;
            case CONTINUE -> Completion.CONTINUE;
        };
        return frame -> completion;
    }

    @Override
    public Action returns(Statement.Return statement) {
        Code value = statement.value().map(expressions::compile).orElse(frame -> StarlarkNone.NONE);
        return frame -> {
            frame.setResult(value.evaluate(frame));
            return Completion.RETURN;
        };
    }

    @Override
    public Action branch(Statement.If statement) {
        Code condition = expressions.compile(statement.condition());
        Action chosen = compile(statement.chosen());
        Action otherwise = compile(statement.otherwise());
        return frame -> (condition.evaluate(frame).truth() ? chosen : otherwise).execute(frame);
    }

    @Override
    public Action loop(Statement.For statement) {
        Code operand = expressions.compile(statement.operand());
        Store target = targets.compile(statement.target());
        Action body = compile(statement.body());
        Position position = statement.position();
        return frame -> {
            StarlarkValue value = operand.evaluate(frame);
            frame.at(position);
            Completion[] last = {Completion.NORMAL};
            Looping.over(value, item -> {
                frame.at(position);
                frame.execution().step();
                target.assign(frame, item);
                last[0] = body.execute(frame);
                return last[0] == Completion.NORMAL || last[0] == Completion.CONTINUE;
            });
            return last[0] == Completion.RETURN ? Completion.RETURN : Completion.NORMAL;
        };
    }

    @Override
    public Action define(Statement.Def statement) {
        Code function = functions.compile(statement.function());
        Store target = targets.compile(statement.name());
        return frame -> {
            target.assign(frame, function.evaluate(frame));
            return Completion.NORMAL;
        };
    }

    @Override
    public Action load(Statement.Load statement) {
        return frame -> {
            frame.at(statement.position());
            Map<String, StarlarkValue> exports = imports.load(statement.module(), statement.position());
            for (LoadedName name : statement.names()) {
                frame.at(name.position());
                StarlarkValue value = exports.get(name.original());
                if (value == null) {
                    throw new EvaluationFailure(statement.module() + " has no " + name.original());
                }
                VariableCompiler.store(resolution.global(name.local())).assign(frame, value);
            }
            return Completion.NORMAL;
        };
    }
}
