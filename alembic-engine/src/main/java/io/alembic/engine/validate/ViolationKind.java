package io.alembic.engine.validate;

import java.util.List;
import java.util.Locale;

/** The catalogue of spec 20 §8: each kind, and the members of its detail in the order they are written. */
public enum ViolationKind {
    MISSING_KEY,
    MISSING_TYPE,
    DUPLICATE_UID(Detail.BARE),
    DUPLICATE_KEY(Detail.BARE),
    UNKNOWN_REF_TARGET("type_name", "field", "target"),
    INVALID_SCHEMA_PATTERN("type_name", "field", "pattern", "error"),
    CONSTRAINT_ON_NON_STRING_FIELD("type_name", "field", "constraint", "field_type"),
    CONFLICTING_FORMAT("type_name", "field", "field_type", "format", "type_check"),
    EMPTY_ENUM("type_name", "field"),
    NON_SCALAR_KEY_FIELD("type_name", "field", "field_type"),
    NULLABLE_KEY_FIELD("type_name", "field"),
    KEY_FIELD_DISAGREEMENT("type_name", "field"),
    SCOPE_UNKNOWN_TYPE("type_name"),
    SCOPE_NON_KEY_FIELD("type_name", "field"),
    SCOPE_INVALID_VALUE("type_name", "field", "expected", "actual"),
    UNKNOWN_TYPE(Detail.BARE),
    MISSING_KEY_FIELD("type_name", "field"),
    EXTRA_KEY_FIELD("type_name", "field"),
    MISSING_ATTR_FIELD("type_name", "field"),
    EXTRA_ATTR_FIELD("type_name", "field"),
    INVALID_VALUE("field", "expected", "actual"),
    MISSING_REFERENCE("field", "target"),
    REFERENCE_TYPE_MISMATCH("field", "target", "expected", "actual");

    private final boolean bare;

    @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
    private final List<String> members;

    ViolationKind(String... members) {
        this.bare = false;
        this.members = List.of(members);
    }

    ViolationKind(Detail detail) {
        this.bare = detail == Detail.BARE;
        this.members = List.of();
    }

    /** As reports name it: {@code duplicate_uid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the detail is one text and no mapping. */
    boolean isBare() {
        return bare;
    }

    /** The names of the detail's members; empty when it has none. */
    List<String> members() {
        return members;
    }

    /** How many texts the detail holds. */
    int size() {
        return bare ? 1 : members.size();
    }

    /** A detail without member names. */
    private enum Detail {
        BARE
    }
}
