package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkElements;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Values as text: as {@code str} and as {@code repr} write them. */
public final class Display implements StarlarkValue.Cases<TextOutput> {

    private static final int BRIEF = 60;

    private final TextOutput output;
    private final List<StarlarkValue> around = new ArrayList<>();

    private Display(TextOutput output) {
        this.output = output;
    }

    /** The text itself of a text or of bytes, and {@link #repr} of all else. */
    public static StarlarkString str(Execution execution, StarlarkValue value) {
        if (value instanceof StarlarkString string) {
            return string;
        }
        if (value instanceof StarlarkBytes bytes) {
            execution.claimText(bytes.length());
            return StarlarkString.of(bytes.decode());
        }
        return repr(execution, value);
    }

    /** A literal where there is one. */
    public static StarlarkString repr(Execution execution, StarlarkValue value) {
        return value.fold(new Display(new TextOutput(execution))).done();
    }

    /** A value as messages show it: atoms cut to some characters, of others the type. */
    public static String brief(StarlarkValue value) {
        return value.fold(new Brief());
    }

    @Override
    public TextOutput none() {
        return output.append("None");
    }

    @Override
    public TextOutput bool(StarlarkBool value) {
        return output.append(value.truth() ? "True" : "False");
    }

    @Override
    public TextOutput integer(StarlarkInt value) {
        return output.append(value.toString());
    }

    @Override
    public TextOutput real(StarlarkFloat value) {
        return output.append(FloatText.compact(value.value()));
    }

    @Override
    public TextOutput string(StarlarkString value) {
        return output.append(Quoting.text(value.text()));
    }

    @Override
    public TextOutput bytes(StarlarkBytes value) {
        return output.append(Quoting.bytes(value));
    }

    @Override
    public TextOutput list(StarlarkList value) {
        return items(value, "[", value.items(), "]");
    }

    @Override
    public TextOutput tuple(StarlarkTuple value) {
        return items(value, "(", value.items(), value.size() == 1 ? ",)" : ")");
    }

    @Override
    public TextOutput set(StarlarkSet value) {
        return value.truth() ? items(value, "set([", value.items(), "])") : output.append("set()");
    }

    @Override
    public TextOutput dict(StarlarkDict value) {
        if (isAround(value)) {
            return output.append("{...}");
        }
        enter(value);
        output.append("{");
        String separator = "";
        for (Map.Entry<StarlarkValue, StarlarkValue> entry : value.entries().entrySet()) {
            output.append(separator);
            entry.getKey().fold(this).append(": ");
            entry.getValue().fold(this);
            separator = ", ";
        }
        leave();
        return output.append("}");
    }

    @Override
    public TextOutput range(StarlarkRange value) {
        String bounds = value.start() == 0 && value.step() == 1 ? "" : value.start() + ", ";
        return output.append("range(" + bounds + value.stop() + (value.step() == 1 ? "" : ", " + value.step()) + ")");
    }

    @Override
    public TextOutput elements(StarlarkElements value) {
        String method = value.method();
        return value.source().fold(this).append("." + method + "()");
    }

    @Override
    public TextOutput function(StarlarkFunction value) {
        if (!value.isBuiltin()) {
            return output.append("<function " + value.name() + ">");
        }
        return output.append(value.receiver()
                .map(receiver -> "<built-in method " + value.name() + " of " + receiver.type() + " value>")
                .orElse("<built-in function " + value.name() + ">"));
    }

    private TextOutput items(StarlarkValue whole, String open, Collection<StarlarkValue> items, String close) {
        if (isAround(whole)) {
            return output.append(open + "..." + close);
        }
        enter(whole);
        output.append(open);
        String separator = "";
        for (StarlarkValue item : items) {
            output.append(separator);
            item.fold(this);
            separator = ", ";
        }
        leave();
        return output.append(close);
    }

    /** Whether the value is being written already: it holds itself. */
    private boolean isAround(StarlarkValue value) {
        return around.stream().anyMatch(outer -> outer == value);
    }

    private void enter(StarlarkValue value) {
        around.add(value);
        Execution.requireValueDepth(around.size());
    }

    private void leave() {
        around.remove(around.size() - 1);
    }

    private static final class Brief implements StarlarkValue.SomeCases<String> {

        @Override
        public String otherwise(StarlarkValue value) {
            return value.described();
        }

        @Override
        public String none() {
            return "None";
        }

        @Override
        public String bool(StarlarkBool value) {
            return value.truth() ? "True" : "False";
        }

        @Override
        public String integer(StarlarkInt value) {
            return value.isLong() ? value.toString() : "an int of " + value.bitLength() + " bits";
        }

        @Override
        public String real(StarlarkFloat value) {
            return FloatText.compact(value.value());
        }

        @Override
        public String string(StarlarkString value) {
            return value.length() <= BRIEF
                    ? Quoting.text(value.text())
                    : Quoting.text(value.slice(0, BRIEF).text()) + "…";
        }
    }
}
