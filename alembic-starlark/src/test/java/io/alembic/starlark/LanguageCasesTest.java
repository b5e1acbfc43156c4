package io.alembic.starlark;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.starlark.source.StarlarkProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the language: each is a block of text in {@code cases/}. */
class LanguageCasesTest {

    private static final int FILES_AT_LEAST = 9;

    @TestFactory
    List<DynamicNode> the_language_keeps_its_rules() {
        List<DynamicNode> files = files().map(LanguageCasesTest::container).toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(FILES_AT_LEAST);
        return files;
    }

    private static Stream<CaseFile> files() {
        try {
            Path folder = Path.of(LanguageCasesTest.class.getResource("cases").toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().map(CaseFile::read).toList().stream();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DynamicNode container(CaseFile file) {
        assertThat(file.cases()).as(file.name()).isNotEmpty();
        return DynamicContainer.dynamicContainer(
                file.name(),
                file.cases().stream()
                        .map(one -> DynamicTest.dynamicTest(one.title(), () -> {
                            if (one.table()) {
                                table(one);
                            } else {
                                source(one);
                            }
                        })));
    }

    private static void source(CaseFile.Case one) {
        Evaluation evaluation = Evaluation.of(String.join("\n", one.source()) + "\n");
        List<String> actual = new ArrayList<>(evaluation.printed());
        evaluation.problems().forEach(problem -> actual.add("! " + text(problem)));
        assertThat(actual).isEqualTo(one.expected());
    }

    private static String text(StarlarkProblem problem) {
        return problem.toString().substring(Evaluation.NAME.length() + 1);
    }

    private static void table(CaseFile.Case one) {
        List<String> rows = CaseFile.withoutBlanks(one.source());
        assertThat(rows).isNotEmpty().allMatch(row -> row.contains(" =>"));
        assertThat(rows.stream().map(LanguageCasesTest::evaluated).toList()).isEqualTo(rows);
    }

    private static String evaluated(String row) {
        String expression = row.substring(0, row.lastIndexOf(" =>"));
        Evaluation evaluation = Evaluation.of("print(repr(" + expression + "))\n");
        return evaluation.problems().isEmpty()
                ? expression + " => " + String.join("\n", evaluation.printed())
                : expression + " =>! " + evaluation.problems().get(0).message();
    }
}
