package io.alembic.starlark.run;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.syntax.Parameter;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands the arguments of a call to the parameters of a function. */
final class Binder {

    private static final int ABSENT = -1;

    private final String function;
    private final List<Parameter> parameters;
    private final Map<String, Integer> byName = new HashMap<>();
    private final int positional;
    private final int rest;
    private final int namedRest;

    /** @param parameters without the bare star */
    Binder(String function, List<Parameter> parameters) {
        this.function = function;
        this.parameters = List.copyOf(parameters);
        for (int index = 0; index < parameters.size(); index++) {
            Parameter.Kind kind = parameters.get(index).kind();
            if (kind == Parameter.Kind.POSITIONAL || kind == Parameter.Kind.NAMED_ONLY) {
                byName.put(parameters.get(index).name(), index);
            }
        }
        positional = (int) parameters.stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.POSITIONAL)
                .count();
        rest = indexOf(Parameter.Kind.REST);
        namedRest = indexOf(Parameter.Kind.NAMED_REST);
    }

    private int indexOf(Parameter.Kind kind) {
        for (int index = 0; index < parameters.size(); index++) {
            if (parameters.get(index).kind() == kind) {
                return index;
            }
        }
        return ABSENT;
    }

    /** The values of the parameters, in their order. */
    StarlarkValue[] bind(Arguments arguments, List<Optional<StarlarkValue>> defaults) {
        @Nullable StarlarkValue[] values = new StarlarkValue[parameters.size()];
        positional(arguments.positional(), values);
        named(arguments.named(), values);
        StarlarkValue[] bound = new StarlarkValue[values.length];
        List<String> missing = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            StarlarkValue value = values[index];
            if (value == null) {
                value = defaults.get(index).orElse(null);
            }
            if (value == null) {
                missing.add(parameters.get(index).name());
            } else {
                bound[index] = value;
            }
        }
        if (!missing.isEmpty()) {
            throw wrong("missing argument " + String.join(", ", missing));
        }
        return bound;
    }

    private void positional(List<StarlarkValue> given, @Nullable StarlarkValue[] values) {
        if (given.size() > positional && rest == ABSENT) {
            throw wrong("takes at most " + positional + " positional arguments, got " + given.size());
        }
        for (int index = 0; index < Math.min(positional, given.size()); index++) {
            values[index] = given.get(index);
        }
        if (rest != ABSENT) {
            values[rest] = given.size() > positional
                    ? new StarlarkTuple(given.subList(positional, given.size()))
                    : StarlarkTuple.EMPTY;
        }
    }

    private void named(Map<String, StarlarkValue> given, @Nullable StarlarkValue[] values) {
        StarlarkDict others = StarlarkDict.empty();
        for (Map.Entry<String, StarlarkValue> argument : given.entrySet()) {
            Integer index = byName.get(argument.getKey());
            if (index == null && namedRest == ABSENT) {
                throw wrong("no parameter is named " + argument.getKey());
            }
            if (index == null) {
                others.put(StarlarkString.of(argument.getKey()), argument.getValue());
            } else if (values[index] != null) {
                throw wrong("argument " + argument.getKey() + " is given twice");
            } else {
                values[index] = argument.getValue();
            }
        }
        if (namedRest != ABSENT) {
            values[namedRest] = others;
        }
    }

    private EvaluationFailure wrong(String message) {
        return new EvaluationFailure(function + ": " + message);
    }
}
