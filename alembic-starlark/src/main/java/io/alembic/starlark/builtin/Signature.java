package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a built-in. They are positional, unless they are declared to have a name too. */
final class Signature {

    private record Parameter(String name, boolean required, boolean positional, boolean named) {}

    private final String function;
    private final List<Parameter> parameters;
    private final int places;
    private final boolean rest;
    private final boolean namedRest;

    private Signature(String function, List<Parameter> parameters, boolean rest, boolean namedRest) {
        this.function = function;
        this.parameters = List.copyOf(parameters);
        places = (int) parameters.stream().filter(Parameter::positional).count();
        this.rest = rest;
        this.namedRest = namedRest;
    }

    static Signature of(String function) {
        return new Signature(function, List.of(), false, false);
    }

    Signature required(String name) {
        return with(new Parameter(name, true, true, false));
    }

    Signature optional(String name) {
        return with(new Parameter(name, false, true, false));
    }

    /** Optional, and may be given by its name. */
    Signature optionalByName(String name) {
        return with(new Parameter(name, false, true, true));
    }

    /** Optional, and can only be given by its name. */
    Signature byNameOnly(String name) {
        return with(new Parameter(name, false, false, true));
    }

    /** Takes any further positional arguments. */
    Signature withRest() {
        return new Signature(function, parameters, true, namedRest);
    }

    /** Takes any further named arguments. */
    Signature withNamedRest() {
        return new Signature(function, parameters, rest, true);
    }

    private Signature with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Signature(function, more, rest, namedRest);
    }

    String function() {
        return function;
    }

    /** Hands the arguments of a call to the parameters. */
    Call bind(Execution execution, Arguments arguments) {
        execution.step();
        List<Optional<StarlarkValue>> values =
                new ArrayList<>(Collections.nCopies(parameters.size(), Optional.empty()));
        List<StarlarkValue> further = positional(arguments.positional(), values);
        Map<String, StarlarkValue> others = named(arguments.named(), values);
        for (int index = 0; index < parameters.size(); index++) {
            Parameter parameter = parameters.get(index);
            if (parameter.required() && values.get(index).isEmpty()) {
                throw wrong("missing argument " + parameter.name());
            }
        }
        return new Call(execution, function, values, further, others);
    }

    private List<StarlarkValue> positional(List<StarlarkValue> given, List<Optional<StarlarkValue>> values) {
        if (given.size() > places && !rest) {
            throw wrong("takes at most " + places + " positional arguments, got " + given.size());
        }
        for (int index = 0; index < Math.min(places, given.size()); index++) {
            values.set(index, Optional.of(given.get(index)));
        }
        return given.size() > places ? given.subList(places, given.size()) : List.of();
    }

    private Map<String, StarlarkValue> named(Map<String, StarlarkValue> given, List<Optional<StarlarkValue>> values) {
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<String, StarlarkValue> others = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            int index = indexOf(name);
            if (index < 0 && !namedRest) {
                throw wrong("no parameter is named " + name);
            }
            if (index < 0) {
                others.put(name, value);
            } else if (values.set(index, Optional.of(value)).isPresent()) {
                throw wrong("argument " + name + " is given twice");
            }
        });
        return others;
    }

    private int indexOf(String name) {
        for (int index = 0; index < parameters.size(); index++) {
            if (parameters.get(index).named() && parameters.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private EvaluationFailure wrong(String message) {
        return new EvaluationFailure(function + ": " + message);
    }
}
