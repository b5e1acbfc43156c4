package io.alembic.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a document looks like by its top members, so that one given in place of another is told by name (spec 20 §4). */
public enum DocumentKind {
    PLAN("a plan"),
    MAP_SPEC("a map spec"),
    INVENTORY("an inventory"),
    DRIFT_REPORT("a drift report"),
    APPLY_REPORT("an apply report"),
    VALIDATION_REPORT("a validation report"),
    STATE("a state file");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** As people are told: {@code a plan}. */
    public String label() {
        return label;
    }

    /** The first kind, in the order above, of which a telling member is there. */
    public static Optional<DocumentKind> guess(Collection<String> members) {
        for (DocumentKind kind : values()) {
            if (kind.tellingMembers().stream().anyMatch(members::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a document looks like that could not be read as what it was given for; empty for text that is no mapping. */
    public static Optional<DocumentKind> guess(DocumentSource source, DocumentFormat format) {
        return TopMembers.of(source, format).flatMap(DocumentKind::guess);
    }

    private List<String> tellingMembers() {
        return switch (this) {
            case PLAN -> List.of("ops");
            case MAP_SPEC -> List.of("rules", "transforms");
            case INVENTORY -> List.of("include", "imports", "scope", "objects");
            case DRIFT_REPORT -> List.of("changed", "missing", "extra");
            case APPLY_REPORT -> List.of("applied", "resumed");
            case VALIDATION_REPORT -> List.of("errors");
            case STATE -> List.of("mappings");
        };
    }
}
