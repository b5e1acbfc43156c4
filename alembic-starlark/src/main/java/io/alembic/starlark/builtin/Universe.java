package io.alembic.starlark.builtin;

import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The names that every source can use without binding them. */
public final class Universe {

    /** What a built-in function does. */
    @FunctionalInterface
    interface Code {
        StarlarkValue run(Call call);
    }

    public static final Map<String, StarlarkValue> NAMES = names();

    private Universe() {}

    private static Map<String, StarlarkValue> names() {
        Map<String, StarlarkValue> names = new HashMap<>();
        names.put("None", StarlarkNone.NONE);
        names.put("True", StarlarkBool.TRUE);
        names.put("False", StarlarkBool.FALSE);
        ConversionFunctions.declare(names);
        CollectionFunctions.declare(names);
        OrderFunctions.declare(names);
        ObjectFunctions.declare(names);
        return Collections.unmodifiableMap(names);
    }

    static void declare(Map<String, StarlarkValue> names, Signature signature, Code code) {
        names.put(
                signature.function(),
                StarlarkFunction.builtin(
                        signature.function(),
                        (execution, arguments) -> code.run(signature.bind(execution, arguments))));
    }
}
