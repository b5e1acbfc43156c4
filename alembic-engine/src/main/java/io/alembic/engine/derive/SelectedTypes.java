package io.alembic.engine.derive;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The wanted types, each with the fields that can be declared: references lead to wanted types only.
 *
 * @param leftOut fields that cannot be declared, and why
 */
record SelectedTypes(SortedMap<TypeName, DescribedType> types, SortedMap<TypeName, SortedMap<String, String>> leftOut) {

    SelectedTypes {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    static SelectedTypes of(SortedMap<TypeName, DescribedType> selected) {
        SortedMap<TypeName, DescribedType> types = new TreeMap<>();
        SortedMap<TypeName, SortedMap<String, String>> leftOut = new TreeMap<>();
        selected.forEach((name, type) -> {
            SortedMap<String, FieldSchema> fields = new TreeMap<>();
            SortedMap<String, String> without = new TreeMap<>(type.leftOut());
            type.fields().forEach((field, schema) -> {
                Optional<TypeName> strange =
                        References.target(schema.type()).filter(target -> !selected.containsKey(target));
                strange.ifPresentOrElse(
                        target -> without.put(field, "it refers to " + target + ", which is not imported"),
                        () -> fields.put(field, schema));
            });
            types.put(name, new DescribedType(fields, type.keys(), type.id(), without));
            if (!without.isEmpty()) {
                leftOut.put(name, without);
            }
        });
        return new SelectedTypes(types, leftOut);
    }

    /** What to read under: every object told by the backend's own id. */
    Schema provisional() {
        SortedMap<TypeName, TypeSchema> schemas = new TreeMap<>();
        types.forEach((name, type) -> schemas.put(name, TypeSchema.of(idKey(type), type.fields())));
        return new Schema(schemas);
    }

    static Map<String, FieldSchema> idKey(DescribedType type) {
        return Map.of(DescribedType.ID, FieldSchema.of(type.id()));
    }
}
