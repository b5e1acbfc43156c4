package io.alembic.document;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import java.util.List;

/**
 * Walks a document as events, in the order written. YAML anchors, aliases and merge keys are already resolved; a name
 * that stands twice in one mapping, too deep a nesting and too many aliases are failures of the walk.
 *
 * <p>A cursor just opened stands on its first event. Who reads a value leaves it standing on the value's last event: the
 * scalar, or the end of the map or list. An empty YAML document is one null.
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

    /**
     * The scalar it stands on, resolved by the rules of the format (for YAML, spec 20 §2). Text that no value stands for,
     * such as {@code .inf}, fails here and not in {@link #next()}: who wants text takes {@link #scalarText()}.
     */
    Value scalar();

    /** The scalar it stands on as it was written, without quotes: {@code 0x1F}, {@code yes}. */
    String scalarText();

    /** Whether the scalar it stands on was quoted, or a block, in YAML; a string in JSON. */
    boolean scalarIsQuoted();

    /** Where the current event stands; the file is the document's name. The end of a map or list stands at its start. */
    SourcePosition position();

    /** The line of the current event, from 1; cheaper than {@link #position()}. */
    int line();

    /** The column of the current event, from 1; cheaper than {@link #position()}. */
    int column();

    DocumentFormat format();

    /** What was read in a way its author may not expect, such as {@code 017}, so far. */
    List<Problem> warnings();

    /** Steps over the value it stands on, to its last event. */
    default void skipValue() {
        int depth = 0;
        for (DocumentEvent event = current(); ; event = next()) {
            switch (event) {
                case MAP_START, LIST_START -> depth++;
                case MAP_END, LIST_END -> depth--;
                case NAME, SCALAR, END -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    @Override
    void close();
}
