package io.alembic.testkit.model;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Builds a schema: {@code SchemaBuilder.schema().type("net.pop").key("code", SLUG).field("label", STRING).build()}.
 * {@code key} and {@code field} speak of the type named last.
 */
public final class SchemaBuilder {

    private final Map<TypeName, TypeSchema> types = new TreeMap<>();
    private String type = "";
    private Map<String, FieldSchema> key = new TreeMap<>();
    private Map<String, FieldSchema> fields = new TreeMap<>();

    private SchemaBuilder() {}

    public static SchemaBuilder schema() {
        return new SchemaBuilder();
    }

    public static FieldType ref(String target) {
        return new FieldType.Reference(new TypeName(target));
    }

    public static FieldType listRef(String target) {
        return new FieldType.ReferenceList(new TypeName(target));
    }

    public SchemaBuilder type(String name) {
        finish();
        type = name;
        return this;
    }

    /** A field of the key, and of the attributes too: most backends hold it as any other. */
    public SchemaBuilder key(String name, FieldType fieldType) {
        return keyOnly(name, fieldType).field(name, fieldType);
    }

    /** A field of the key that is no attribute. */
    public SchemaBuilder keyOnly(String name, FieldType fieldType) {
        key.put(name, FieldSchema.of(fieldType));
        return this;
    }

    public SchemaBuilder field(String name, FieldType fieldType) {
        return field(name, fieldType, UnaryOperator.identity());
    }

    public SchemaBuilder nullable(String name, FieldType fieldType) {
        return field(name, fieldType, FieldSchema::asNullable);
    }

    public SchemaBuilder required(String name, FieldType fieldType) {
        return field(name, fieldType, FieldSchema::asRequired);
    }

    /** An optional text. */
    public SchemaBuilder text(String name) {
        return field(name, ScalarType.STRING);
    }

    public Schema build() {
        finish();
        return Schema.of(types);
    }

    private SchemaBuilder field(String name, FieldType fieldType, UnaryOperator<FieldSchema> change) {
        fields.put(name, change.apply(FieldSchema.of(fieldType)));
        return this;
    }

    private void finish() {
        if (!type.isEmpty()) {
            types.put(new TypeName(type), TypeSchema.of(key, fields));
        }
        key = new TreeMap<>();
        fields = new TreeMap<>();
    }
}
