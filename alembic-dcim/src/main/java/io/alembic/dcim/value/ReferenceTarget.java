package io.alembic.dcim.value;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;

/** What type the objects are of that a field refers to. */
public final class ReferenceTarget {

    private ReferenceTarget() {}

    /** Empty for fields that hold no reference, alone or in a list. */
    public static Optional<TypeName> of(FieldType type) {
        return type.fold(new FieldType.Cases<>() {
            @Override
            public Optional<TypeName> scalar(ScalarType scalar) {
                return Optional.empty();
            }

            @Override
            public Optional<TypeName> enumeration(FieldType.Enumeration enumeration) {
                return Optional.empty();
            }

            @Override
            public Optional<TypeName> list(FieldType.ListOf list) {
                return of(list.item());
            }

            @Override
            public Optional<TypeName> map(FieldType.MapOf map) {
                return Optional.empty();
            }

            @Override
            public Optional<TypeName> reference(FieldType.Reference reference) {
                return Optional.of(reference.target());
            }

            @Override
            public Optional<TypeName> referenceList(FieldType.ReferenceList references) {
                return Optional.of(references.target());
            }
        });
    }
}
