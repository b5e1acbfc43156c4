package io.alembic.starlark;

import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.source.StarlarkProblem;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;

/** Runs sources for tests, and keeps what they print. */
final class Evaluation {

    static final String NAME = "case.star";

    private final List<String> printed = new ArrayList<>();
    private final List<StarlarkProblem> problems = new ArrayList<>();

    /** Runs a module; what is wrong with it is kept. */
    static Evaluation of(String source) {
        Evaluation evaluation = new Evaluation();
        try {
            new Starlark(ModuleResolver.NONE, evaluation.printed::add, Limits.DEFAULT)
                    .load(new ModuleSource(NAME, source));
        } catch (StarlarkException failure) {
            evaluation.problems.addAll(failure.problems());
        }
        return evaluation;
    }

    static StarlarkModule module(String source) {
        return new Starlark(ModuleResolver.NONE, Host.SILENT, Limits.DEFAULT).load(new ModuleSource(NAME, source));
    }

    /** Calls the function {@code f} of a source. */
    static StarlarkValue call(String source, StarlarkValue... arguments) {
        return call(Limits.DEFAULT, source, arguments);
    }

    static StarlarkValue call(Limits limits, String source, StarlarkValue... arguments) {
        StarlarkModule module = module(source);
        return module.call(module.function("f").orElseThrow(), Arguments.of(List.of(arguments)), limits, Host.SILENT);
    }

    List<String> printed() {
        return printed;
    }

    List<StarlarkProblem> problems() {
        return problems;
    }
}
