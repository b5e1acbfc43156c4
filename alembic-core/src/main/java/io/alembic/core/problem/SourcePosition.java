package io.alembic.core.problem;

import static java.util.Objects.requireNonNull;

/**
 * Where something was declared.
 *
 * @param file as shown to people: an absolute path, or a name such as {@code <stdin>}
 * @param line from 1; 0 when only the file is known
 * @param column in characters from 1; 0 when only the line is known
 */
public record SourcePosition(String file, int line, int column) implements Comparable<SourcePosition> {

    public SourcePosition {
        requireNonNull(file, "file is null");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
    }

    public static SourcePosition ofFile(String file) {
        return new SourcePosition(file, 0, 0);
    }

    @Override
    public int compareTo(SourcePosition other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        String withLine = line == 0 ? file : file + ":" + line;
        return column == 0 ? withLine : withLine + ":" + column;
    }
}
