package io.alembic.starlark.run;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Argument;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles calls: the function first, then the arguments in their order. */
final class CallCompiler {

    private final ExpressionCompiler expressions;

    CallCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    Code compile(Expression.Call call) {
        Code function = expressions.compile(call.function());
        boolean plain = call.arguments().stream().allMatch(argument -> argument.kind() == Argument.Kind.POSITIONAL);
        return plain ? plain(function, call) : general(function, call);
    }

    private Code plain(Code function, Expression.Call call) {
        Code[] arguments = call.arguments().stream()
                .map(argument -> expressions.compile(argument.value()))
                .toArray(Code[]::new);
        Position position = call.position();
        return frame -> {
            StarlarkValue called = function.evaluate(frame);
            List<StarlarkValue> values = ExpressionCompiler.evaluateAll(frame, arguments);
            frame.at(position);
            return callable(called).call(frame.execution(), Arguments.of(values));
        };
    }

    private record ArgumentCode(Argument argument, Code code) {}

    private Code general(Code function, Expression.Call call) {
        List<ArgumentCode> arguments = call.arguments().stream()
                .map(argument -> new ArgumentCode(argument, expressions.compile(argument.value())))
                .toList();
        return frame -> {
            StarlarkValue called = function.evaluate(frame);
            List<StarlarkValue> positional = new ArrayList<>();
            Map<String, StarlarkValue> named = new LinkedHashMap<>();
            for (ArgumentCode argument : arguments) {
                StarlarkValue value = argument.code().evaluate(frame);
                frame.at(argument.argument().position());
                pass(frame, argument.argument(), value, positional, named);
            }
            frame.at(call.position());
            return callable(called).call(frame.execution(), new Arguments(positional, named));
        };
    }

    private static void pass(
            Frame frame,
            Argument argument,
            StarlarkValue value,
            List<StarlarkValue> positional,
            Map<String, StarlarkValue> named) {
        switch (argument.kind()) {
            case POSITIONAL -> positional.add(value);
            case NAMED -> named.put(argument.name(), value);
            case SEQUENCE -> positional.addAll(Sequences.list(frame.execution(), value));
            case MAPPING -> passAll(value, named);
        }
    }

    private static void passAll(StarlarkValue value, Map<String, StarlarkValue> named) {
        if (!(value instanceof StarlarkDict dict)) {
            throw new EvaluationFailure("the argument after ** must be a dict, not " + value.described());
        }
        dict.entries().forEach((key, item) -> {
            if (!(key instanceof StarlarkString name)) {
                throw new EvaluationFailure("the keys after ** must be strings, not of type " + key.type());
            }
            if (named.put(name.text(), item) != null) {
                throw new EvaluationFailure("argument " + name.text() + " is given twice");
            }
        });
    }

    private static StarlarkFunction callable(StarlarkValue value) {
        if (value instanceof StarlarkFunction function) {
            return function;
        }
        throw new EvaluationFailure(value.described() + " cannot be called");
    }
}
