package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.Value;

/** A declared field and where objects hold it. */
public record DeclaredField(String name, FieldSchema schema, FieldSource source) {

    static final String TAGS = "tags";

    public DeclaredField {
        requireNonNull(name, "name is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(source, "source is null");
    }

    /** A value as NetBox understands it: MACs with hyphens or with colons, but not with both. */
    public Value understood(Value value) {
        return schema.type() == ScalarType.MAC
                ? value.asText().map(text -> Value.of(text.replace('-', ':'))).orElse(value)
                : value;
    }

    /** Whether it holds an object's tags, by name. */
    public boolean isTagNames() {
        return source.equals(new FieldSource.Native(TAGS)) && !References.canHold(schema.type());
    }
}
