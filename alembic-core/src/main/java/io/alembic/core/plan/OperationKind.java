package io.alembic.core.plan;

import java.util.Locale;
import java.util.Optional;

/** What an operation does; in the order a plan lists them within a type (spec 30 §9). */
public enum OperationKind {
    CREATE,
    UPDATE,
    DELETE;

    private final String tag = name().toLowerCase(Locale.ROOT);

    /** As documents write it: {@code create}. */
    public String tag() {
        return tag;
    }

    public static Optional<OperationKind> parse(String tag) {
        for (OperationKind kind : values()) {
            if (kind.tag.equals(tag)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
