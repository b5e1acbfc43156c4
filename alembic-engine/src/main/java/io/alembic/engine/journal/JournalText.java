package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a journal file holds.
 *
 * @param torn whether the file ends in a line that was not written to its end, which is not counted
 */
record JournalText(List<JournaledOperation> operations, SortedMap<Integer, Optional<BackendId>> done, boolean torn) {

    JournalText {
        operations = List.copyOf(operations);
        done = Collections.unmodifiableSortedMap(new TreeMap<>(done));
    }

    /**
     * Reads a file's text; empty for one in which no line was ever written to its end.
     *
     * @param name of the file, for messages
     */
    static Optional<JournalText> parse(String name, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        boolean torn = !lines.isEmpty() && (!text.endsWith("\n") || isTorn(lines));
        if (torn) {
            lines.remove(lines.size() - 1);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Parser(name).parse(lines, torn));
    }

    private static boolean isTorn(List<String> lines) {
        return JournalLine.parse(lines.get(lines.size() - 1)).isEmpty();
    }

    /** The whole file, as it is written at first. */
    static String of(List<JournaledOperation> operations, SortedMap<Integer, Optional<BackendId>> done) {
        StringBuilder text = new StringBuilder(JournalLine.Header.VERSION_1.text());
        operations.forEach(operation -> text.append(new JournalLine.OperationLine(operation).text()));
        return text.append(doneLines(done)).toString();
    }

    static String doneLines(SortedMap<Integer, Optional<BackendId>> done) {
        StringBuilder text = new StringBuilder();
        done.forEach((position, id) -> text.append(new JournalLine.DoneLine(position, id).text()));
        return text.toString();
    }

    private static final class Parser {

        private final String name;
        private final List<JournaledOperation> operations = new ArrayList<>();
        private final SortedMap<Integer, Optional<BackendId>> done = new TreeMap<>();

        Parser(String name) {
            this.name = requireNonNull(name, "name is null");
        }

        JournalText parse(List<String> lines, boolean torn) {
            for (int i = 0; i < lines.size(); i++) {
                int number = i + 1;
                JournalLine line =
                        JournalLine.parse(lines.get(i)).orElseThrow(() -> malformed(number, "makes no sense"));
                boolean fits = line.fold(() -> number == 1, this::add, this::add);
                if (!fits || (number == 1 && line != JournalLine.Header.VERSION_1)) {
                    throw malformed(number, "does not belong there");
                }
            }
            return new JournalText(operations, done, torn);
        }

        private boolean add(JournalLine.OperationLine line) {
            operations.add(line.operation());
            return done.isEmpty();
        }

        private boolean add(JournalLine.DoneLine line) {
            done.put(line.position(), line.id());
            return line.position() < operations.size();
        }

        private AlembicException malformed(int line, String what) {
            return new AlembicException(
                    ErrorKind.FAILURE,
                    "journal " + name + ":" + line + " " + what
                            + "; nothing was applied. See what the backend holds, then remove the journal and plan anew");
        }
    }
}
