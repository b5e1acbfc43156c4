package io.alembic.engine.map.starlark;

import io.alembic.core.problem.AlembicException;
import io.alembic.document.DocumentSource;
import io.alembic.starlark.ModuleResolver;
import io.alembic.starlark.ModuleSource;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import java.nio.file.Path;

/** Sources of transforms beside a spec. Whoever loads them, their paths start at the folder of the spec. */
final class TransformFiles implements ModuleResolver {

    private final Path spec;

    TransformFiles(Path spec) {
        this.spec = spec;
    }

    @Override
    public ModuleSource resolve(String module, Position at) {
        if (module.startsWith("/") || Path.of(module).isAbsolute()) {
            throw StarlarkException.of(
                    at, module + " is an absolute path; paths of transforms start at the folder of the spec");
        }
        Path file = spec.resolveSibling(module).normalize();
        try {
            return new ModuleSource(file.toString(), DocumentSource.of(file).text());
        } catch (AlembicException e) {
            throw StarlarkException.of(at, String.valueOf(e.getMessage()));
        }
    }
}
