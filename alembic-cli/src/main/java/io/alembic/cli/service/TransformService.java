package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.MapSpec;
import java.nio.file.Path;
import java.util.List;

/** Applies one transform of a map specification to one value. */
public final class TransformService {

    private final MapSpecs specs;

    public TransformService(MapSpecs specs) {
        this.specs = requireNonNull(specs, "specs is null");
    }

    /**
     * @param value JSON
     * @param arguments JSON each
     */
    public Value run(Path specFile, String name, String value, List<String> arguments) {
        MapSpec spec = specs.read(specFile);
        try {
            return specs.transforms(spec, specFile)
                    .find(name)
                    .apply(
                            json("VALUE", value),
                            arguments.stream()
                                    .map(argument -> json("ARG", argument))
                                    .toList());
        } catch (MapException e) {
            Problem problem = e.problem();
            throw AlembicException.of(
                    ErrorKind.MAPPING, problem.withMessage("transform " + name + ": " + problem.message()));
        }
    }

    private static Value json(String what, String text) {
        try {
            return SourceNode.read(DocumentSource.of(what, text), DocumentFormat.JSON)
                    .toValue();
        } catch (AlembicException e) {
            throw AlembicException.of(
                    ErrorKind.MAPPING,
                    Problem.of("not_json", what + " " + text + " is not JSON")
                            .withHint("a text is quoted, and its quotes are quoted for the shell: '\"" + text + "\"'"));
        }
    }
}
