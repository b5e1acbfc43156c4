package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.engine.load.Part;
import io.alembic.engine.validate.value.FieldCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A schema, ready to check objects: every pattern compiled once, whatever is wrong with the schema itself. */
final class CompiledSchema {

    private final SortedMap<TypeName, CompiledType> types = new TreeMap<>();
    private final CompiledPatterns patterns = new CompiledPatterns();
    private final NearMiss typeNames;

    CompiledSchema(Schema schema) {
        schema.types()
                .forEach((name, type) -> types.put(
                        name,
                        CompiledType.of(
                                name,
                                fields(name, Part.KEY, type.key()),
                                fields(name, Part.ATTRIBUTES, type.fields()))));
        typeNames = new NearMiss(types.keySet().stream().map(TypeName::name).toList());
    }

    SortedMap<TypeName, CompiledType> types() {
        return Collections.unmodifiableSortedMap(types);
    }

    Optional<CompiledType> type(TypeName name) {
        return Optional.ofNullable(types.get(name));
    }

    CompiledPatterns patterns() {
        return patterns;
    }

    NearMiss typeNames() {
        return typeNames;
    }

    private List<CompiledField> fields(TypeName type, Part part, Map<String, FieldSchema> fields) {
        List<CompiledField> compiled = new ArrayList<>();
        fields.forEach((name, schema) -> compiled.add(CompiledField.of(
                type,
                part,
                name,
                schema,
                new FieldCheck(schema, schema.pattern().flatMap(patterns::compiled)))));
        return compiled;
    }
}
