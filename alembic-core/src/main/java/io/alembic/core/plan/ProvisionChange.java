package io.alembic.core.plan;

import java.util.List;

/** What provisioning can do to a backend's own schema, in the order people are told of each (spec 50 §1). */
public enum ProvisionChange {
    CREATED_FIELDS("created_fields", "fields", "created"),
    CREATED_TAGS("created_tags", "tags", "created"),
    CREATED_OBJECT_TYPES("created_object_types", "object types", "created"),
    CREATED_OBJECT_FIELDS("created_object_fields", "object fields", "created"),
    UPDATED_FIELDS("updated_fields", "fields", "updated"),
    UPDATED_OBJECT_FIELDS("updated_object_fields", "object fields", "updated"),
    DEPRECATED_OBJECT_TYPES("deprecated_object_types", "object types", "deprecated"),
    DEPRECATED_OBJECT_FIELDS("deprecated_object_fields", "object fields", "deprecated"),
    DELETED_OBJECT_TYPES("deleted_object_types", "object types", "deleted"),
    DELETED_OBJECT_FIELDS("deleted_object_fields", "object fields", "deleted");

    /** The order of documents, and of the counts that people are told: by what is changed. */
    public static final List<ProvisionChange> BY_SUBJECT = List.of(
            CREATED_FIELDS,
            UPDATED_FIELDS,
            CREATED_TAGS,
            CREATED_OBJECT_TYPES,
            CREATED_OBJECT_FIELDS,
            UPDATED_OBJECT_FIELDS,
            DEPRECATED_OBJECT_TYPES,
            DEPRECATED_OBJECT_FIELDS,
            DELETED_OBJECT_TYPES,
            DELETED_OBJECT_FIELDS);

    private final String member;
    private final String noun;
    private final String verb;

    ProvisionChange(String member, String noun, String verb) {
        this.member = member;
        this.noun = noun;
        this.verb = verb;
    }

    /** The member of the report document: {@code created_fields}. */
    public String member() {
        return member;
    }

    /** What is counted: {@code fields}. */
    public String noun() {
        return noun;
    }

    /** What was done: {@code created}. */
    public String verb() {
        return verb;
    }

    /** Whether something of the backend's schema, and with it perhaps data, goes away. */
    public boolean isDelete() {
        return this == DELETED_OBJECT_TYPES || this == DELETED_OBJECT_FIELDS;
    }
}
