package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNumber;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Locale;

/** {@code format % operands}. */
final class Interpolation {

    private final Execution execution;
    private final String format;
    private final List<StarlarkValue> operands;
    private int used;

    /** @param operands a tuple of them, or the only one */
    Interpolation(Execution execution, String format, StarlarkValue operands) {
        this.execution = execution;
        this.format = format;
        this.operands = operands instanceof StarlarkTuple tuple ? tuple.items() : List.of(operands);
    }

    StarlarkString text() {
        TextOutput output = new TextOutput(execution);
        int from = 0;
        for (int percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', from)) {
            output.append(format.substring(from, percent));
            if (percent + 1 == format.length()) {
                throw new EvaluationFailure("a format ends in %; write %% for a percent sign");
            }
            char conversion = format.charAt(percent + 1);
            output.append(conversion == '%' ? "%" : convert(conversion));
            from = percent + 2;
        }
        output.append(format.substring(from));
        if (used < operands.size()) {
            throw new EvaluationFailure(
                    "too many values for a format: it takes " + used + ", and there are " + operands.size());
        }
        return output.done();
    }

    private String convert(char conversion) {
        return switch (conversion) {
            case 's' -> Display.str(execution, next()).text();
            case 'r' -> Display.repr(execution, next()).text();
            case 'd' -> integer(conversion).toString();
            case 'o' -> integer(conversion).toBigInteger().toString(8);
            case 'x' -> integer(conversion).toBigInteger().toString(16);
            case 'X' -> integer(conversion).toBigInteger().toString(16).toUpperCase(Locale.ROOT);
            case 'e' -> FloatText.scientific(real(conversion));
            case 'E' -> FloatText.scientific(real(conversion)).toUpperCase(Locale.ROOT);
            case 'f', 'F' -> FloatText.decimal(real(conversion));
            case 'g' -> FloatText.compact(real(conversion));
            case 'G' -> FloatText.compact(real(conversion)).toUpperCase(Locale.ROOT);
            default -> throw new EvaluationFailure("no such conversion: %" + conversion);
        };
    }

    private StarlarkValue next() {
        if (used == operands.size()) {
            throw new EvaluationFailure("too few values for a format: there are " + used);
        }
        return operands.get(used++);
    }

    private StarlarkNumber number(char conversion) {
        StarlarkValue value = next();
        if (value instanceof StarlarkNumber number) {
            return number;
        }
        throw new EvaluationFailure("%" + conversion + " takes a number, not " + value.described());
    }

    private StarlarkInt integer(char conversion) {
        StarlarkNumber number = number(conversion);
        if (number instanceof StarlarkFloat real) {
            return Numbers.truncate(real);
        }
        return (StarlarkInt) number;
    }

    private double real(char conversion) {
        return FloatArithmetic.real(number(conversion));
    }
}
