package io.alembic.adapter.file;

import java.util.Optional;

/** What kind of document a file holds, told by the names of its members. */
enum Layout {
    /** This backend's own: {@code {"written_schema", "objects": [{"type", "id", "key", "attrs"}]}}. References hold ids. */
    OBJECTS,
    /** An inventory. Uids are the ids. */
    INVENTORY,
    /** What an observer answered: {@code {"objects": [{"type_name", "key", "attrs", "backend_id"}]}}. */
    OBSERVATION;

    boolean isWritable() {
        return this == OBJECTS;
    }

    /** The layout that a member of the document gives away; empty for one that several have. */
    static Optional<Layout> ofDocumentMember(String name) {
        return switch (name) {
            case FileFormat.SCHEMA, "scope", "include", "imports" -> Optional.of(INVENTORY);
            case FileFormat.NEXT_ID, FileFormat.WRITTEN_SCHEMA -> Optional.of(OBJECTS);
            default -> Optional.empty();
        };
    }

    /** The layout that a member of an object gives away; empty for one that several have. */
    static Optional<Layout> ofObjectMember(String name) {
        return switch (name) {
            case "id" -> Optional.of(OBJECTS);
            case "uid", "kind" -> Optional.of(INVENTORY);
            case "type_name", "backend_id" -> Optional.of(OBSERVATION);
            default -> Optional.empty();
        };
    }
}
