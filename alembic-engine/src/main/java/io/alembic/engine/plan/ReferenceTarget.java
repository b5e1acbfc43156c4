package io.alembic.engine.plan;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;

/** The type that a reference, or a list of references, refers to. */
final class ReferenceTarget implements FieldType.Cases<Optional<TypeName>> {

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
        return type.item().fold(this);
    }

    @Override
    public Optional<TypeName> map(FieldType.MapOf type) {
        return type.value().fold(this);
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
