package io.alembic.core.schema;

import java.util.Locale;
import java.util.Optional;

/** A type without parameters (spec 10 §4). */
public enum ScalarType implements FieldType {
    STRING,
    TEXT,
    INT,
    FLOAT,
    BOOL,
    UUID,
    DATE,
    DATETIME,
    TIME,
    JSON,
    IP_ADDRESS,
    CIDR,
    PREFIX,
    MAC,
    SLUG;

    private final String tag = name().toLowerCase(Locale.ROOT);

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.scalar(this);
    }

    public static Optional<ScalarType> parse(String tag) {
        for (ScalarType type : values()) {
            if (type.tag.equals(tag)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
