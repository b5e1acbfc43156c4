package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.Numbers;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNumber;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** The functions that make a value of one type of a value of another. */
final class ConversionFunctions {

    private static final int LARGEST_BASE = 36;

    private ConversionFunctions() {}

    static void declare(Map<String, StarlarkValue> names) {
        Universe.declare(names, Signature.of("abs").required("x"), ConversionFunctions::abs);
        Universe.declare(names, Signature.of("bool").optional("x"), ConversionFunctions::bool);
        Universe.declare(names, Signature.of("bytes").required("x"), ConversionFunctions::bytes);
        Universe.declare(names, Signature.of("float").optional("x"), ConversionFunctions::toFloat);
        Universe.declare(names, Signature.of("int").required("x").optionalByName("base"), ConversionFunctions::toInt);
        Universe.declare(
                names, Signature.of("repr").required("x"), call -> Display.repr(call.execution(), call.value(0)));
        Universe.declare(
                names, Signature.of("str").required("x"), call -> Display.str(call.execution(), call.value(0)));
    }

    private static StarlarkValue abs(Call call) {
        if (call.value(0) instanceof StarlarkNumber number) {
            return Numbers.absolute(number);
        }
        throw call.wrong("expected an int or a float, got " + call.value(0).described());
    }

    private static StarlarkValue bool(Call call) {
        return StarlarkBool.of(call.optional(0).map(StarlarkValue::truth).orElse(false));
    }

    private static StarlarkValue bytes(Call call) {
        StarlarkValue value = call.value(0);
        if (value instanceof StarlarkBytes) {
            return value;
        }
        if (value instanceof StarlarkString string) {
            call.execution().claimText(string.text().length());
            return StarlarkBytes.encode(string.text());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (StarlarkValue element : Sequences.list(call.execution(), value)) {
            long number = call.number(element);
            if (number < 0 || number > 255) {
                throw call.wrong("no byte: " + number);
            }
            bytes.write((int) number);
        }
        return StarlarkBytes.of(bytes.toByteArray());
    }

    private static StarlarkValue toFloat(Call call) {
        return call.optional(0).map(value -> value.fold(new FloatOf(call))).orElseGet(() -> new StarlarkFloat(0));
    }

    private static StarlarkValue toInt(Call call) {
        StarlarkValue value = call.value(0);
        if (value instanceof StarlarkString string) {
            int base = call.integer(1, 10);
            if (base != 0 && (base < 2 || base > LARGEST_BASE)) {
                throw call.wrong("the base must be 0 or from 2 to " + LARGEST_BASE + ", not " + base);
            }
            return Numbers.parseInt(call.execution(), string.text(), base);
        }
        if (call.optional(1).isPresent()) {
            throw call.wrong("a base goes with a string, not with " + value.described());
        }
        return value.fold(new IntOf(call));
    }

    private record FloatOf(Call call) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            throw call.wrong("expected a number, a string or a bool, got " + value.described());
        }

        @Override
        public StarlarkValue bool(StarlarkBool value) {
            return new StarlarkFloat(value.truth() ? 1 : 0);
        }

        @Override
        public StarlarkValue integer(StarlarkInt value) {
            return Numbers.toFloat(value);
        }

        @Override
        public StarlarkValue real(StarlarkFloat value) {
            return value;
        }

        @Override
        public StarlarkValue string(StarlarkString value) {
            return Numbers.parseFloat(value.text());
        }
    }

    private record IntOf(Call call) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            throw call.wrong("expected a number, a string or a bool, got " + value.described());
        }

        @Override
        public StarlarkValue bool(StarlarkBool value) {
            return value.truth() ? StarlarkInt.ONE : StarlarkInt.ZERO;
        }

        @Override
        public StarlarkValue integer(StarlarkInt value) {
            return value;
        }

        @Override
        public StarlarkValue real(StarlarkFloat value) {
            return Numbers.truncate(value);
        }
    }
}
