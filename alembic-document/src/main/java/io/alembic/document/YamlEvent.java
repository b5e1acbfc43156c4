package io.alembic.document;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import java.util.Optional;

/**
 * One event of YAML syntax, before names, aliases and merges mean anything.
 *
 * @param text of a scalar, or the name an alias repeats; else empty
 * @param plain whether a scalar stands without quotes
 */
record YamlEvent(
        Kind kind, String text, boolean plain, Optional<String> tag, Optional<String> anchor, int line, int column) {

    enum Kind {
        MAP_START,
        LIST_START,
        COLLECTION_END,
        SCALAR,
        ALIAS,
        DOCUMENT_END
    }

    YamlEvent {
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
        requireNonNull(tag, "tag is null");
        requireNonNull(anchor, "anchor is null");
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean startsCollection() {
        return kind == Kind.MAP_START || kind == Kind.LIST_START;
    }

    /** The {@code <<} that merges mappings; quoted it is an ordinary name. */
    boolean isMergeKey() {
        return kind == Kind.SCALAR
                && plain
                && text.equals("<<")
                && (tag.isEmpty() || tag.get().equals(YamlTags.MERGE));
    }

    SourcePosition position(String document) {
        return new SourcePosition(document, line, column);
    }
}
