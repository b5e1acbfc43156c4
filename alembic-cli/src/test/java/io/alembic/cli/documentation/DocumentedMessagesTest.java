package io.alembic.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of messages in the pages on state and apply, and the messages of the engine, are the same. */
final class DocumentedMessagesTest {

    private static final List<String> PAGES = List.of("docs/state.md", "docs/apply.md");
    private static final List<String> PACKAGES = List.of("apply", "state", "guard", "undo", "journal", "postgres");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What stands for a value in the pages: dots, quoted words, names in capitals, numbers. */
    private static final Pattern VALUE = Pattern.compile("…|\"|ALEMBIC_\\w+|\\b[A-Z]+\\b|\\b\\d+[a-z]?\\b");

    private static final Pattern TELLING = Pattern.compile(
            "new AlembicException\\(|AlembicException\\.of\\(|Problem\\.of\\(|\\.accept\\(|lost\\.add\\("
                    + "|lines\\.add\\(|withheld\\.add\\(|refused\\(|wrong\\(|lost\\(|problem\\(|database\\.run\\(");

    /** What servers and systems say themselves. */
    private static final Set<String> OF_OTHERS = Set.of(
            "No space left on device",
            "Is a directory",
            "permission denied for",
            "cannot execute",
            "in a read-only transaction",
            "does not exist");

    @Test
    void every_message_of_the_pages_is_one_of_the_sources() throws IOException {
        List<String> texts = SourceText.below(Scratch.projectRoot()).texts(Pattern.compile("\"")).stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(documented())
                .hasSizeGreaterThan(100)
                .filteredOn(part -> !OF_OTHERS.contains(part))
                .filteredOn(part -> texts.stream().noneMatch(text -> text.contains(part)))
                .as("documented, and said nowhere")
                .isEmpty();
    }

    @Test
    void every_message_of_the_engine_stands_in_the_pages() throws IOException {
        List<String> parts = documented();
        List<List<String>> told = new ArrayList<>();
        for (String name : PACKAGES) {
            told.addAll(SourceText.below(
                            Scratch.projectRoot().resolve("alembic-engine/src/main/java/io/alembic/engine/" + name))
                    .texts(TELLING));
        }

        assertThat(told)
                .filteredOn(texts -> texts.stream().anyMatch(DocumentedMessagesTest::isSentence))
                .hasSizeGreaterThan(60)
                .filteredOn(texts -> texts.stream().noneMatch(text -> isDocumented(text, parts)))
                .as("said, and documented nowhere")
                .isEmpty();
    }

    private static boolean isSentence(String text) {
        return text.trim().split(" ").length > 2;
    }

    private static boolean isDocumented(String text, List<String> parts) {
        String words = text.trim();
        return parts.stream().anyMatch(part -> words.contains(part) || (isSentence(words) && part.contains(words)));
    }

    /** The parts of messages between values, if they are long enough to tell one message from another. */
    private static List<String> documented() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String page : PAGES) {
            boolean listed = false;
            for (String line : Files.readAllLines(Scratch.projectRoot().resolve(page))) {
                listed = line.startsWith("| message ") || (listed && line.startsWith("|"));
                if (listed) {
                    CODE.matcher(line.split(" \\| ")[0])
                            .results()
                            .forEach(code -> partsOf(code.group(1)).forEach(parts::add));
                }
            }
        }
        return parts;
    }

    private static Stream<String> partsOf(String message) {
        return Arrays.stream(VALUE.split(message))
                .map(part -> part.replaceAll("^[ ;:,.()\"/-]+|[ ;:,.()\"/-]+$", ""))
                .filter(part -> part.length() >= 9 && part.contains(" "));
    }
}
