package io.alembic.engine.map.starlark;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.TransformSource;
import io.alembic.engine.map.transform.Transform;
import io.alembic.engine.map.transform.UserTransforms;
import io.alembic.starlark.Host;
import io.alembic.starlark.ModuleSource;
import io.alembic.starlark.Starlark;
import io.alembic.starlark.StarlarkModule;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.source.StarlarkProblem;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of a Starlark module as transforms: each gets the piped value and then the arguments. */
public final class StarlarkTransforms implements UserTransforms {

    private final StarlarkModule module;

    private StarlarkTransforms(StarlarkModule module) {
        this.module = module;
    }

    /**
     * Compiles the transforms of a spec, and what they load.
     *
     * @param spec the file of the spec: paths start at its folder
     * @throws AlembicException of kind MAPPING with what is wrong in the sources
     */
    public static UserTransforms load(TransformSource source, Path spec) {
        TransformFiles files = new TransformFiles(spec);
        try {
            ModuleSource module = source.fold(
                    inFile -> files.resolve(inFile.path(), position(inFile.position())),
                    inline -> new ModuleSource(spec + " (transforms)", inline.text()));
            return new StarlarkTransforms(new Starlark(files, Host.SILENT, Limits.DEFAULT).load(module));
        } catch (StarlarkException e) {
            throw new AlembicException(
                    ErrorKind.MAPPING,
                    "the transforms of " + spec + " cannot be used",
                    e.problems().stream().map(StarlarkTransforms::problem).toList());
        }
    }

    @Override
    public Optional<Transform> find(String name) {
        Optional<StarlarkFunction> function = module.function(name);
        if (function.isEmpty() && (module.values().containsKey(name) || name.startsWith("_"))) {
            throw new MapException(
                    "map_transform",
                    "the transforms have no function " + name + " that others may call",
                    names().isEmpty() ? "they have none at all" : "they have " + String.join(", ", names()));
        }
        return function.map(found -> (value, arguments) -> call(found, value, arguments));
    }

    @Override
    public List<String> names() {
        return module.functions().stream().sorted().toList();
    }

    private Value call(StarlarkFunction function, Value value, List<Value> arguments) {
        List<StarlarkValue> given = new ArrayList<>(arguments.size() + 1);
        given.add(ToStarlark.of(value));
        arguments.forEach(argument -> given.add(ToStarlark.of(argument)));
        try {
            return FromStarlark.of(module.call(function, Arguments.of(given), Limits.DEFAULT, Host.SILENT));
        } catch (StarlarkException e) {
            throw new MapException(
                    "map_transform",
                    e.first().toString(),
                    "mend the function, or keep what it cannot take from it; alembic map transform tries it alone");
        }
    }

    private static Problem problem(StarlarkProblem problem) {
        Position at = problem.position();
        return Problem.of("map_transform", "transforms: " + problem.message())
                .at(new SourcePosition(at.file(), at.line(), at.column()))
                .withHint("docs/starlark.md says what the language has");
    }

    private static Position position(SourcePosition position) {
        return new Position(position.file(), position.line(), position.column());
    }
}
