package io.alembic.engine.validate;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.validate.value.FieldCheck;

/**
 * A declared field, ready to check values.
 *
 * @param label as schema errors name it: {@code key.name}, {@code name}
 * @param path as value errors name it: {@code net.port.key.name}, {@code net.port.name}
 */
record CompiledField(String name, FieldSchema schema, FieldCheck check, String label, String path, ValuePath root) {

    CompiledField {
        requireNonNull(name, "name is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(check, "check is null");
    }

    static CompiledField of(TypeName type, Part part, String name, FieldSchema schema, FieldCheck check) {
        String label = part == Part.KEY ? "key." + name : name;
        return new CompiledField(name, schema, check, label, type + "." + label, ValuePath.of(part, name));
    }
}
