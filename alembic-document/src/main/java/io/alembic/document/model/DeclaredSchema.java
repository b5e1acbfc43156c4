package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.Schema;
import java.util.Map;

/** A schema as it was read, and where its types and fields are declared. */
public record DeclaredSchema(Schema schema, Map<TypeName, TypePlaces> places) {

    public DeclaredSchema {
        requireNonNull(schema, "schema is null");
        places = Map.copyOf(places);
    }

    /** Where the name of a type stands, and the names of its fields. */
    public record TypePlaces(SourcePosition type, Map<String, SourcePosition> key, Map<String, SourcePosition> fields) {

        public TypePlaces {
            requireNonNull(type, "type is null");
            key = Map.copyOf(key);
            fields = Map.copyOf(fields);
        }
    }
}
