package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.NearMiss;
import io.alembic.engine.load.Part;
import java.util.List;
import java.util.Optional;

/** A declared type, ready to check objects; fields sorted by name. */
record CompiledType(
        TypeName name,
        List<CompiledField> key,
        List<CompiledField> attributes,
        NearMiss keyNames,
        NearMiss attributeNames) {

    static CompiledType of(TypeName name, List<CompiledField> key, List<CompiledField> attributes) {
        return new CompiledType(name, List.copyOf(key), List.copyOf(attributes), names(key), names(attributes));
    }

    List<CompiledField> fields(Part part) {
        return switch (part) {
            case KEY -> key;
            case ATTRIBUTES -> attributes;
        };
    }

    NearMiss names(Part part) {
        return switch (part) {
            case KEY -> keyNames;
            case ATTRIBUTES -> attributeNames;
        };
    }

    Optional<CompiledField> keyField(String field) {
        return key.stream().filter(each -> each.name().equals(field)).findFirst();
    }

    private static NearMiss names(List<CompiledField> fields) {
        return new NearMiss(fields.stream().map(CompiledField::name).toList());
    }
}
