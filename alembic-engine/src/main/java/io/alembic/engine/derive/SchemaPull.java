package io.alembic.engine.derive;

import io.alembic.adapter.spi.BackendSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema of what a backend can hold, from its metadata alone: no object is looked at. */
public final class SchemaPull {

    private SchemaPull() {}

    /** @throws io.alembic.core.problem.AlembicException of kind USAGE for a selection that makes no sense */
    public static PulledSchema of(BackendSchema described, TypeSelection selection) {
        SelectedTypes selected = SelectedTypes.of(selection.of(described));
        FittedTypes fitted = new FittedTypes(selected.types(), Map.of());
        ImportReport report = new ImportReport(
                new TreeMap<>(),
                fitted.keyedById(),
                described.leftOut(),
                selected.leftOut(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
        return new PulledSchema(fitted.schema(), report);
    }
}
