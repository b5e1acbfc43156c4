package io.alembic.dcim.customfield;

import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;

/** What a custom field of a declared type holds; each server has its own word for it (spec 60 §6, 61 §4). */
public enum CustomFieldKind {
    TEXT,
    LONG_TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    DATE_TIME,
    JSON,
    SELECT,
    MULTI_SELECT,
    REFERENCE,
    REFERENCE_LIST;

    public boolean refers() {
        return this == REFERENCE || this == REFERENCE_LIST;
    }

    public static CustomFieldKind of(FieldType type) {
        return type.fold(new FieldType.Cases<>() {
            @Override
            public CustomFieldKind scalar(ScalarType scalar) {
                return switch (scalar) {
                    case TEXT -> LONG_TEXT;
                    case INT -> INTEGER;
                    case FLOAT -> DECIMAL;
                    case BOOL -> BOOLEAN;
                    case DATE -> CustomFieldKind.DATE;
                    case DATETIME -> DATE_TIME;
                    case JSON -> CustomFieldKind.JSON;
                    case STRING, UUID, TIME, IP_ADDRESS, CIDR, PREFIX, MAC, SLUG -> CustomFieldKind.TEXT;
                };
            }

            @Override
            public CustomFieldKind enumeration(FieldType.Enumeration enumeration) {
                return SELECT;
            }

            @Override
            public CustomFieldKind list(FieldType.ListOf list) {
                return switch (of(list.item())) {
                    case SELECT -> MULTI_SELECT;
                    case REFERENCE -> REFERENCE_LIST;
                    default -> CustomFieldKind.JSON;
                };
            }

            @Override
            public CustomFieldKind map(FieldType.MapOf map) {
                return CustomFieldKind.JSON;
            }

            @Override
            public CustomFieldKind reference(FieldType.Reference reference) {
                return REFERENCE;
            }

            @Override
            public CustomFieldKind referenceList(FieldType.ReferenceList references) {
                return REFERENCE_LIST;
            }
        });
    }
}
