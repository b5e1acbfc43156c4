package io.alembic.engine.load;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.model.DeclaredSchema;
import java.util.List;
import java.util.Optional;

/** What one file says, as far as it could be read. */
record InventoryFile(
        List<Include> includes,
        Optional<DeclaredSchema> schema,
        Optional<DeclaredScope> scope,
        List<InventoryObject> objects,
        ObjectPlaces places,
        List<Problem> problems,
        List<Problem> warnings) {

    InventoryFile {
        includes = List.copyOf(includes);
        requireNonNull(schema, "schema is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(places, "places is null");
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Another file, as named, and where it is named. */
    record Include(String path, SourcePosition position) {}
}
