package io.alembic.engine.derive;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;

/** The type that a field's references are to, at whatever depth; empty for a field without any. */
final class FieldTargets implements FieldType.Cases<Optional<TypeName>> {

    private static final FieldTargets CASES = new FieldTargets();

    private FieldTargets() {}

    static Optional<TypeName> of(FieldType type) {
        return type.fold(CASES);
    }

    @Override
    public Optional<TypeName> scalar(ScalarType type) {
        return Optional.empty();
    }

    @Override
    public Optional<TypeName> enumeration(FieldType.Enumeration type) {
        return Optional.empty();
    }

    @Override
    public Optional<TypeName> list(FieldType.ListOf type) {
        return of(type.item());
    }

    @Override
    public Optional<TypeName> map(FieldType.MapOf type) {
        return of(type.value());
    }

    @Override
    public Optional<TypeName> reference(FieldType.Reference type) {
        return Optional.of(type.target());
    }

    @Override
    public Optional<TypeName> referenceList(FieldType.ReferenceList type) {
        return Optional.of(type.target());
    }
}
