package io.alembic.dcim.read;

import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;

/** What a declared type's values look like, whatever they mean. */
public enum FieldShape {
    TEXT,
    LIST,
    ANYTHING,
    OTHER;

    public static boolean isList(FieldType type) {
        FieldShape shape = type.fold(new Shaping());
        return shape == LIST || shape == ANYTHING;
    }

    public static boolean isText(FieldType type) {
        return type.fold(new Shaping()) == TEXT;
    }

    private static final class Shaping implements FieldType.Cases<FieldShape> {

        @Override
        public FieldShape scalar(ScalarType type) {
            return switch (type) {
                case STRING, TEXT, SLUG, UUID, DATE, DATETIME, TIME, IP_ADDRESS, CIDR, PREFIX, MAC -> TEXT;
                case JSON -> ANYTHING;
                case INT, FLOAT, BOOL -> OTHER;
            };
        }

        @Override
        public FieldShape enumeration(FieldType.Enumeration type) {
            return TEXT;
        }

        @Override
        public FieldShape list(FieldType.ListOf type) {
            return LIST;
        }

        @Override
        public FieldShape map(FieldType.MapOf type) {
            return OTHER;
        }

        @Override
        public FieldShape reference(FieldType.Reference type) {
            return OTHER;
        }

        @Override
        public FieldShape referenceList(FieldType.ReferenceList type) {
            return LIST;
        }
    }
}
