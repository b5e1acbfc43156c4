package io.alembic.core.schema;

import java.util.Optional;

/** A textual check a field may ask for beside its type (spec 10 §2). */
public enum FieldFormat {
    SLUG("slug"),
    IP_ADDRESS("ip_address"),
    CIDR("cidr"),
    PREFIX("prefix"),
    MAC("mac"),
    UUID("uuid");

    private final String tag;

    FieldFormat(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** As validation reports name it: {@code format(slug)}. */
    public String label() {
        return "format(" + tag + ")";
    }

    public static Optional<FieldFormat> parse(String tag) {
        for (FieldFormat format : values()) {
            if (format.tag.equals(tag)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
