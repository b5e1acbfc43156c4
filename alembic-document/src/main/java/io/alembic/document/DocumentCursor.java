package io.alembic.document;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;

/**
 * Walks a document as events, in the order written. YAML anchors, aliases and merge keys are already resolved; a name
 * that stands twice in one mapping, too deep a nesting and too many aliases are failures of the walk.
 *
 * <p>All methods throw {@link io.alembic.core.problem.AlembicException} of kind INVALID_INPUT, with the position, for
 * text that is not well formed.
 */
public interface DocumentCursor extends AutoCloseable {

    /** Steps on, and tells what it now stands on. */
    DocumentEvent next();

    /** What it stands on. */
    DocumentEvent current();

    /** The member name it stands on. One name is one {@link String} throughout a document. */
    String name();

    /** The scalar it stands on, resolved by the rules of the format (for YAML, spec 20 §2). */
    Value scalar();

    /** The scalar it stands on as it was written, without quotes: {@code 0x1F}, {@code yes}. */
    String scalarText();

    /** Whether the scalar it stands on was quoted, or a block, in YAML; a string in JSON. */
    boolean scalarIsQuoted();

    /** Where the current event stands; the file is the document's name. */
    SourcePosition position();

    /** The line of the current event, from 1; cheaper than {@link #position()}. */
    int line();

    /** The column of the current event, from 1; cheaper than {@link #position()}. */
    int column();

    DocumentFormat format();

    @Override
    void close();
}
