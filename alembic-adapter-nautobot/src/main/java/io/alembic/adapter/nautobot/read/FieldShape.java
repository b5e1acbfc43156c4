package io.alembic.adapter.nautobot.read;

import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;

/** Whether a declared type's values are lists. */
final class FieldShape implements FieldType.Cases<Boolean> {

    private static final FieldShape SHAPE = new FieldShape();

    private FieldShape() {}

    static boolean isList(FieldType type) {
        return type.fold(SHAPE);
    }

    @Override
    public Boolean scalar(ScalarType type) {
        return type == ScalarType.JSON;
    }

    @Override
    public Boolean enumeration(FieldType.Enumeration type) {
        return false;
    }

    @Override
    public Boolean list(FieldType.ListOf type) {
        return true;
    }

    @Override
    public Boolean map(FieldType.MapOf type) {
        return false;
    }

    @Override
    public Boolean reference(FieldType.Reference type) {
        return false;
    }

    @Override
    public Boolean referenceList(FieldType.ReferenceList type) {
        return true;
    }
}
