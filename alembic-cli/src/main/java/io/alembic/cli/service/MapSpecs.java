package io.alembic.cli.service;

import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.engine.map.spec.MapSpec;
import io.alembic.engine.map.spec.MapSpecReader;
import io.alembic.engine.map.starlark.StarlarkTransforms;
import io.alembic.engine.map.transform.BuiltIns;
import io.alembic.engine.map.transform.Transforms;
import io.alembic.engine.map.transform.UserTransforms;
import java.nio.file.Path;

/** Reads map specifications, and the transforms they bring along. */
public final class MapSpecs {

    MapSpec read(Path file) {
        return MapSpecReader.read(DocumentSource.of(file), DocumentFormat.ofInventory(file));
    }

    /** @param file the spec's: paths of transforms start at its folder */
    Transforms transforms(MapSpec spec, Path file) {
        UserTransforms own = spec.transforms()
                .map(source -> StarlarkTransforms.load(source, file))
                .orElse(UserTransforms.NONE);
        return new Transforms(own, BuiltIns.with(spec.tables()));
    }
}
