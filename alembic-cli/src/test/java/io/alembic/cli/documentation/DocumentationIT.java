package io.alembic.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every {@code sh} block of the documentation, a page at a time and in order, with the installed program and a copy
 * of the examples. The README's two blocks build and test the project; they are run by CI.
 */
final class DocumentationIT {

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TempDir
    private Path folder;

    static List<String> pages() throws IOException {
        Path docs = Scratch.projectRoot().resolve("docs");
        try (Stream<Path> files = Files.walk(docs)) {
            return files.map(file -> docs.relativize(file).toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_of_a_page_works(String page) throws IOException {
        List<String> blocks = blocks(Scratch.projectRoot().resolve("docs").resolve(page));
        Scratch scratch = new Scratch(folder, Map.of());
        scratch.copy(Scratch.projectRoot().resolve("examples"), "examples");

        for (String block : blocks) {
            scratch.run(block);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_of_a_page_leads_somewhere(String page) throws IOException {
        Path file = Scratch.projectRoot().resolve("docs").resolve(page);

        assertThat(brokenLinks(file)).isEmpty();
    }

    @Test
    void every_link_of_the_readme_leads_somewhere() throws IOException {
        assertThat(brokenLinks(Scratch.projectRoot().resolve("README.md"))).isEmpty();
    }

    private static List<String> brokenLinks(Path file) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(file));
        while (links.find()) {
            if (!Files.exists(file.resolveSibling(links.group(1)))) {
                broken.add(links.group(1));
            }
        }
        return broken;
    }

    private static List<String> blocks(Path file) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
