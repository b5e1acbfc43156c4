package io.alembic.cli.documentation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java sources as far as what they tell people stands in them: statements, each with its texts. */
final class SourceText {

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//.*?$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<String> statements = new ArrayList<>();

    private SourceText() {}

    /** The main sources below a folder. */
    static SourceText below(Path folder) {
        SourceText text = new SourceText();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(SourceText::isMain).sorted()::iterator) {
                text.read(Files.readString(file));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMain(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("src/main/java");
    }

    /** The texts of each statement that a pattern is found in; texts that are joined without a value between are one. */
    List<List<String>> texts(Pattern telling) {
        return statements.stream()
                .filter(statement -> telling.matcher(statement).find())
                .map(SourceText::literals)
                .toList();
    }

    private static List<String> literals(String statement) {
        return LITERAL.matcher(statement)
                .results()
                .map(found -> found.group(1).replace("\\\"", "\"").replace("\\n", " "))
                .toList();
    }

    private void read(String source) {
        String bare = BLOCK.matcher(COMMENT.matcher(requireNonNull(source, "source is null"))
                        .replaceAll(""))
                .replaceAll("\"\"");
        String joined = JOINED.matcher(bare).replaceAll("");
        StringBuilder statement = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < joined.length(); i++) {
            char letter = joined.charAt(i);
            statement.append(letter);
            if (letter == '"' && joined.charAt(i - 1) != '\\') {
                quoted = !quoted;
            }
            if (!quoted && (letter == ';' || letter == '{' || letter == '}')) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
    }
}
