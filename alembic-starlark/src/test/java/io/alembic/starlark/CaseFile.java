package io.alembic.starlark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases in a text file. A line {@code === title} begins a case. A case with a line {@code ---} is a source, and below it
 * what it prints and, after {@code !}, its problems as {@code line:column: message}. A case without one is a table of
 * expressions with their {@code repr}: {@code expression => repr}, or {@code expression =>! message}.
 */
record CaseFile(String name, List<Case> cases) {

    record Case(String title, List<String> source, List<String> expected, boolean table) {}

    static CaseFile read(Path file) {
        List<Case> cases = new ArrayList<>();
        String title = "";
        List<String> body = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("=== ")) {
                addCase(cases, title, body);
                title = line.substring(4);
                body = new ArrayList<>();
            } else {
                body.add(line);
            }
        }
        addCase(cases, title, body);
        return new CaseFile(file.getFileName().toString(), cases);
    }

    private static void addCase(List<Case> cases, String title, List<String> body) {
        if (title.isEmpty()) {
            return;
        }
        int separator = body.indexOf("---");
        boolean table = separator < 0;
        List<String> source = table ? body : body.subList(0, separator);
        List<String> expected = table ? List.of() : body.subList(separator + 1, body.size());
        cases.add(new Case(title, List.copyOf(source), withoutBlanks(expected), table));
    }

    static List<String> withoutBlanks(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
