package io.alembic.starlark.run;

import io.alembic.starlark.builtin.Attributes;
import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.operation.BinaryOperations;
import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.Hashing;
import io.alembic.starlark.operation.Indexing;
import io.alembic.starlark.operation.Operation;
import io.alembic.starlark.operation.Slicing;
import io.alembic.starlark.operation.UnaryOperations;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles expressions. */
final class ExpressionCompiler implements Expression.Cases<Code> {

    private static final Code NONE = frame -> StarlarkNone.NONE;

    private final Resolution resolution;
    private final CallCompiler calls;
    private final ComprehensionCompiler comprehensions;
    private final FunctionCompiler functions;

    ExpressionCompiler(Resolution resolution, FunctionCompiler functions) {
        this.resolution = resolution;
        this.functions = functions;
        calls = new CallCompiler(this);
        comprehensions = new ComprehensionCompiler(resolution, this);
    }

    Code compile(Expression expression) {
        return expression.fold(this);
    }

    List<Code> compileAll(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toList();
    }

    @Override
    public Code name(Expression.Name expression) {
        return VariableCompiler.read(resolution.reference(expression), expression.name(), expression.position());
    }

    @Override
    public Code literal(Expression.Literal expression) {
        StarlarkValue value = expression.value();
        return frame -> value;
    }

    @Override
    public Code list(Expression.ListDisplay expression) {
        Code[] elements = compileAll(expression.elements()).toArray(new Code[0]);
        return frame -> {
            frame.execution().claimElements(elements.length);
            return StarlarkList.of(evaluateAll(frame, elements));
        };
    }

    @Override
    public Code tuple(Expression.TupleDisplay expression) {
        Code[] elements = compileAll(expression.elements()).toArray(new Code[0]);
        return frame -> {
            frame.execution().claimElements(elements.length);
            return new StarlarkTuple(evaluateAll(frame, elements));
        };
    }

    static List<StarlarkValue> evaluateAll(Frame frame, Code[] codes) {
        List<StarlarkValue> values = new ArrayList<>(codes.length);
        for (Code code : codes) {
            values.add(code.evaluate(frame));
        }
        return values;
    }

    private record EntryCode(Position position, Code key, Code value) {}

    @Override
    public Code dict(Expression.DictDisplay expression) {
        List<EntryCode> entries = expression.entries().stream()
                .map(entry -> new EntryCode(entry.position(), compile(entry.key()), compile(entry.value())))
                .toList();
        return frame -> {
            frame.execution().claimObjects(entries.size());
            StarlarkDict dict = StarlarkDict.empty();
            for (EntryCode entry : entries) {
                StarlarkValue key = entry.key().evaluate(frame);
                StarlarkValue value = entry.value().evaluate(frame);
                frame.at(entry.position());
                if (dict.containsKey(Hashing.require(frame.execution(), key))) {
                    throw new EvaluationFailure("the key stands twice in a dict: " + Display.brief(key));
                }
                dict.put(key, value);
            }
            return dict;
        };
    }

    @Override
    public Code unary(Expression.Unary expression) {
        Code operand = compile(expression.operand());
        return frame -> {
            StarlarkValue value = operand.evaluate(frame);
            frame.at(expression.position());
            return UnaryOperations.apply(expression.operator(), value);
        };
    }

    @Override
    public Code binary(Expression.Binary expression) {
        Code left = compile(expression.left());
        Code right = compile(expression.right());
        Operation operation = BinaryOperations.of(expression.operator());
        Position position = expression.position();
        return frame -> {
            StarlarkValue first = left.evaluate(frame);
            StarlarkValue second = right.evaluate(frame);
            frame.at(position);
            return operation.apply(frame.execution(), first, second);
        };
    }

    @Override
    public Code logical(Expression.Logical expression) {
        Code left = compile(expression.left());
        Code right = compile(expression.right());
        boolean conjunction = expression.conjunction();
        return frame -> {
            StarlarkValue first = left.evaluate(frame);
            return first.truth() == conjunction ? right.evaluate(frame) : first;
        };
    }

    @Override
    public Code conditional(Expression.Conditional expression) {
        Code condition = compile(expression.condition());
        Code chosen = compile(expression.chosen());
        Code otherwise = compile(expression.otherwise());
        return frame -> (condition.evaluate(frame).truth() ? chosen : otherwise).evaluate(frame);
    }

    @Override
    public Code comprehension(Expression.Comprehension expression) {
        return comprehensions.compile(expression);
    }

    @Override
    public Code call(Expression.Call expression) {
        return calls.compile(expression);
    }

    @Override
    public Code dot(Expression.Dot expression) {
        Code object = compile(expression.object());
        return frame -> {
            StarlarkValue value = object.evaluate(frame);
            frame.at(expression.position());
            return Attributes.get(value, expression.attribute());
        };
    }

    @Override
    public Code index(Expression.Index expression) {
        Code object = compile(expression.object());
        Code index = compile(expression.index());
        Position position = expression.position();
        return frame -> {
            StarlarkValue value = object.evaluate(frame);
            StarlarkValue at = index.evaluate(frame);
            frame.at(position);
            return Indexing.get(frame.execution(), value, at);
        };
    }

    @Override
    public Code slice(Expression.Slice expression) {
        Code object = compile(expression.object());
        Code start = bound(expression.start());
        Code stop = bound(expression.stop());
        Code step = bound(expression.step());
        return frame -> {
            StarlarkValue value = object.evaluate(frame);
            Slicing slicing = new Slicing(start.evaluate(frame), stop.evaluate(frame), step.evaluate(frame));
            frame.at(expression.position());
            return slicing.of(frame.execution(), value);
        };
    }

    private Code bound(Optional<Expression> expression) {
        return expression.map(this::compile).orElse(NONE);
    }

    @Override
    public Code lambda(Expression.Lambda expression) {
        return functions.compile(expression.function());
    }
}
