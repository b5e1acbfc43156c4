package io.alembic.adapter.django.app;

import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;

/** The field classes of Django's that hold what a schema declares (spec 65 §4). */
public enum FieldKind {
    CHAR("CharField"),
    TEXT("TextField"),
    SLUG("SlugField"),
    UUID("UUIDField"),
    /** 64 bits: the model sets no smaller bound. */
    INTEGER("BigIntegerField"),
    FLOAT("FloatField"),
    BOOLEAN("BooleanField"),
    DATE("DateField"),
    DATETIME("DateTimeField"),
    TIME("TimeField"),
    IP_ADDRESS("GenericIPAddressField"),
    JSON("JSONField"),
    JSON_LIST("JSONField"),
    FOREIGN_KEY("ForeignKey"),
    MANY_TO_MANY("ManyToManyField");

    private static final FieldType.Cases<FieldKind> OF_TYPE = new FieldType.Cases<>() {
        @Override
        public FieldKind scalar(ScalarType type) {
            return switch (type) {
                case STRING, CIDR, PREFIX, MAC -> CHAR;
                case TEXT -> FieldKind.TEXT;
                case SLUG -> FieldKind.SLUG;
                case UUID -> FieldKind.UUID;
                case INT -> INTEGER;
                case FLOAT -> FieldKind.FLOAT;
                case BOOL -> BOOLEAN;
                case DATE -> FieldKind.DATE;
                case DATETIME -> FieldKind.DATETIME;
                case TIME -> FieldKind.TIME;
                case IP_ADDRESS -> FieldKind.IP_ADDRESS;
                case JSON -> FieldKind.JSON;
            };
        }

        @Override
        public FieldKind enumeration(FieldType.Enumeration type) {
            return CHAR;
        }

        @Override
        public FieldKind list(FieldType.ListOf type) {
            return JSON_LIST;
        }

        @Override
        public FieldKind map(FieldType.MapOf type) {
            return FieldKind.JSON;
        }

        @Override
        public FieldKind reference(FieldType.Reference type) {
            return FOREIGN_KEY;
        }

        @Override
        public FieldKind referenceList(FieldType.ReferenceList type) {
            return MANY_TO_MANY;
        }
    };

    private final String djangoClass;

    FieldKind(String djangoClass) {
        this.djangoClass = djangoClass;
    }

    static FieldKind of(FieldType type) {
        return type.fold(OF_TYPE);
    }

    public String djangoClass() {
        return djangoClass;
    }

    /** Whether Django keeps the absent value as the empty text. */
    public boolean isText() {
        return this == CHAR || this == TEXT || this == SLUG;
    }

    /** Whether its length is bounded. */
    public boolean hasLength() {
        return this == CHAR || this == SLUG;
    }

    public boolean isJson() {
        return this == JSON || this == JSON_LIST;
    }

    public boolean isRelation() {
        return this == FOREIGN_KEY || this == MANY_TO_MANY;
    }
}
