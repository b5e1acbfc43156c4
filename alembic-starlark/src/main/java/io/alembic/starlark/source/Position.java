package io.alembic.starlark.source;

import static java.util.Objects.requireNonNull;

/**
 * A place in a Starlark source.
 *
 * @param file the name that the host gave the source
 * @param line from 1
 * @param column in characters from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    public Position {
        requireNonNull(file, "file is null");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        if (!file.equals(other.file)) {
            return file.compareTo(other.file);
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
