package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The types of one run, each held against its model when it is first needed. Any thread.
 *
 * @param <T> what a declared type is to the adapter
 */
public final class DeclaredTypes<T> {

    private static final TypeSchema NOTHING_DECLARED = TypeSchema.of(Map.of(), Map.of());

    private final Schema schema;
    private final BiFunction<TypeName, TypeSchema, T> held;
    private final Map<TypeName, T> known = new ConcurrentHashMap<>();

    public DeclaredTypes(Schema schema, BiFunction<TypeName, TypeSchema, T> held) {
        this.schema = requireNonNull(schema, "schema is null");
        this.held = requireNonNull(held, "held is null");
    }

    public Schema schema() {
        return schema;
    }

    public T of(TypeName type) {
        return known.computeIfAbsent(type, each -> held.apply(each, schema(each)));
    }

    /** What is declared of a type; nothing, of one that is not. */
    public TypeSchema schema(TypeName type) {
        return schema.type(type).orElse(NOTHING_DECLARED);
    }
}
