package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to read (spec 50 §2).
 *
 * @param types sorted; empty means every type the schema declares
 * @param bindings which uid state binds to which id
 * @param scope how much is needed; returning more is always correct
 */
public record ObserveRequest(
        Schema schema, SortedSet<TypeName> types, Bindings bindings, ReadScope scope, Progress progress) {

    public ObserveRequest {
        requireNonNull(schema, "schema is null");
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        requireNonNull(bindings, "bindings is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(progress, "progress is null");
    }

    /** The types to read: those named, or all that the schema declares. */
    public SortedSet<TypeName> wantedTypes() {
        return types.isEmpty() ? new TreeSet<>(schema.types().keySet()) : types;
    }

    /** Those of the {@linkplain #wantedTypes() wanted types} of which the scope asks for any object. */
    public SortedSet<TypeName> typesInScope() {
        return scope.fold(everything -> wantedTypes(), bound -> wantedTypes(), wanted -> {
            SortedSet<TypeName> types = new TreeSet<>(wantedTypes());
            types.removeIf(type -> !wanted.asksFor(type));
            return types;
        });
    }
}
