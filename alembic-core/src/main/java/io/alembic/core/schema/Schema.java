package io.alembic.core.schema;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The declared types, sorted by name. */
public record Schema(SortedMap<TypeName, TypeSchema> types) {

    public static final Schema EMPTY = new Schema(new TreeMap<>());

    public Schema {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    public static Schema of(Map<TypeName, TypeSchema> types) {
        return new Schema(new TreeMap<>(types));
    }

    public Optional<TypeSchema> type(TypeName name) {
        return Optional.ofNullable(types.get(name));
    }
}
