package io.alembic.document;

import io.alembic.core.value.Value;

/**
 * Writes a document piece by piece, in the order called: two-space JSON without a final newline, or block YAML in which
 * every scalar reads back as itself in both dialects (ours and the peer's).
 */
public interface DocumentWriter extends AutoCloseable {

    DocumentWriter startMap();

    DocumentWriter endMap();

    DocumentWriter startList();

    DocumentWriter endList();

    DocumentWriter name(String name);

    /** A whole value, maps in their sorted order. */
    DocumentWriter value(Value value);

    default DocumentWriter member(String name, Value value) {
        return name(name).value(value);
    }

    default DocumentWriter member(String name, String text) {
        return name(name).value(Value.of(text));
    }

    default DocumentWriter member(String name, long number) {
        return name(name).value(Value.of(number));
    }

    default DocumentWriter member(String name, boolean bool) {
        return name(name).value(Value.of(bool));
    }

    /** Flushes; the stream stays open. */
    @Override
    void close();
}
