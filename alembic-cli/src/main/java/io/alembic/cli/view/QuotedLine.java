package io.alembic.cli.view;

import io.alembic.core.problem.SourcePosition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The line of a file that an error is about, with a mark below the column. */
final class QuotedLine {

    private static final int WIDEST = 100;
    private static final int CONTEXT_BEFORE = 30;

    private QuotedLine() {}

    /** The lines to print, without indentation; empty when the file cannot be read again, or says no line. */
    static List<String> of(SourcePosition position) {
        if (position.line() == 0) {
            return List.of();
        }
        return read(position).map(line -> marked(line, position)).orElse(List.of());
    }

    private static Optional<String> read(SourcePosition position) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(Path.of(position.file())),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            return reader.lines().skip(position.line() - 1L).findFirst();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> marked(String line, SourcePosition position) {
        String printable = line.replaceAll("\\p{Cntrl}", " ");
        int column = Math.max(0, position.column() - 1);
        int start = column > WIDEST - CONTEXT_BEFORE ? column - CONTEXT_BEFORE : 0;
        if (start > printable.length()) {
            return List.of();
        }
        String shown = printable.substring(start, Math.min(printable.length(), start + WIDEST));
        String gutter = position.line() + " | ";
        String quoted = gutter + shown;
        return position.column() == 0 || column > printable.length()
                ? List.of(quoted)
                : List.of(quoted, " ".repeat(gutter.length() - 2) + "| " + " ".repeat(column - start) + "^");
    }
}
