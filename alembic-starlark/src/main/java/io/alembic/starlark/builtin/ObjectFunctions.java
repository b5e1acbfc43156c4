package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.TextOutput;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Map;
import java.util.Optional;

/** The functions that say what a value is, and those that speak to the host. */
final class ObjectFunctions {

    private static final long FNV_OFFSET = 2_166_136_261L;
    private static final long FNV_PRIME = 16_777_619L;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private ObjectFunctions() {}

    static void declare(Map<String, StarlarkValue> names) {
        Universe.declare(names, Signature.of("dir").required("x"), ObjectFunctions::dir);
        Universe.declare(names, Signature.of("fail").withRest(), ObjectFunctions::fail);
        Universe.declare(
                names,
                Signature.of("getattr").required("x").required("name").optional("default"),
                ObjectFunctions::getattr);
        Universe.declare(names, Signature.of("hasattr").required("x").required("name"), ObjectFunctions::hasattr);
        Universe.declare(names, Signature.of("hash").required("x"), ObjectFunctions::hash);
        Universe.declare(
                names, Signature.of("print").byNameOnly("sep").withRest().withNamedRest(), ObjectFunctions::print);
        Universe.declare(
                names,
                Signature.of("type").required("x"),
                call -> StarlarkString.of(call.value(0).type()));
    }

    private static StarlarkValue dir(Call call) {
        return StarlarkList.of(
                Attributes.names(call.value(0)).stream().map(StarlarkString::of).toList());
    }

    private static StarlarkValue fail(Call call) {
        throw new EvaluationFailure("fail: " + joined(call, " "));
    }

    private static StarlarkValue getattr(Call call) {
        String name = call.text(1);
        Optional<StarlarkValue> found = Attributes.find(call.value(0), name).map(StarlarkValue.class::cast);
        return found.or(() -> call.optional(2)).orElseThrow(() -> Attributes.missing(call.value(0), name));
    }

    private static StarlarkValue hasattr(Call call) {
        return StarlarkBool.of(Attributes.find(call.value(0), call.text(1)).isPresent());
    }

    /** Of strings that of Java's, of bytes the 32-bit FNV-1a, as the language fixes them. */
    private static StarlarkValue hash(Call call) {
        if (call.value(0) instanceof StarlarkString string) {
            return StarlarkInt.of(string.text().hashCode());
        }
        if (call.value(0) instanceof StarlarkBytes bytes) {
            long hash = FNV_OFFSET;
            for (byte unit : bytes.toArray()) {
                hash = ((hash ^ Byte.toUnsignedLong(unit)) * FNV_PRIME) & UNSIGNED;
            }
            return StarlarkInt.of(hash);
        }
        throw call.wrong("expected a string or bytes, got " + call.value(0).described());
    }

    private static StarlarkValue print(Call call) {
        String separator =
                call.unlessNone(0).map(value -> call.asString(value).text()).orElse(" ");
        call.execution().print(joined(call, separator));
        return StarlarkNone.NONE;
    }

    private static String joined(Call call, String separator) {
        TextOutput output = new TextOutput(call.execution());
        String between = "";
        for (StarlarkValue value : call.rest()) {
            output.append(between).append(Display.str(call.execution(), value).text());
            between = separator;
        }
        for (Map.Entry<String, StarlarkValue> named : call.namedRest().entrySet()) {
            output.append(between).append(named.getKey() + "=");
            output.append(Display.str(call.execution(), named.getValue()).text());
            between = separator;
        }
        return output.toString();
    }
}
