package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader against the full one: the same events at the same places, or none. */
class PlainYamlCursorTest {

    private static final Path GOLDEN = Path.of(System.getProperty("alembic.root"), "alembic-testkit/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: x\n",
                "---\na: 1",
                "--- # c\na: 1",
                "# c\n\n  a:   1   # c\n  b:\n\n  c: #\n",
                "a:\n- x\n- y\nb: 1",
                "a:\n  - x\n  -\n  - - 1\n    - 2\n  - k: v\n    l: w\n  -\n    m: n\n",
                "a:\n  b:\n    c: 1\n  d: 2\ne: 3",
                "- a: {x: 1, y: [a, 'b', \"c\"], z: {}}\n- []\n- [a]\n- {\"q\":1, r: }\n",
                "{a: 1, b: [http://x:80/y, -1, a b]}",
                "a: 'it''s'\nb: \"q\\\"\\n\\\\\"\n'c d': 1\n\"e\": 2",
                "a b : c d  # x\nu: http://h:80/p?q#f\nt: 12:30:45\nm: a,b[c]{d}\n",
                "a: -1\nb: -x\nc: -.5\nd: +3\ne: .5\nf: ~\ng: =\nh: =5\n",
                "é: ü\nb: 漢字",
                "a: 017\nb: 0x1F\nc: 1e400\n",
                "key with spaces: 'x' \nz: 'y'   # c",
                "- uid: a\n  key:\n    n: 1\n  attrs:\n    l:\n    - 1\n    m:\n- uid: b",
                "- - - a\n    - b\n  - c\n- d",
                "a:\n\n\n  # c\n  b: 1\n# c\nc: 2"
            })
    void plain_texts_are_read_alike(String text) {
        assertThat(walk(plain(text))).isEqualTo(walk(full(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: x\n  y",
                "a: |\n  x",
                "a: >\n  x",
                "a: &x 1",
                "a: *x",
                "a: !t x",
                "? a\n: b",
                "a: 1\na: 2",
                "a: \"x\n  y\"",
                "a: {x: 1,\n  y: 2}",
                "<<: {a: 1}",
                "~: 1",
                "1: 2",
                "a: b: c",
                "a: - b",
                "\ta: 1",
                "a: 1\r\n",
                "a: 'x' y",
                "a: [1] 2",
                "a: \"\\u0041\"",
                "x",
                "[1]\nb",
                "a: 1\n b: 2",
                "a: 1\n---\nb: 1",
                "a: 1\n...\n",
                "a:\n    b: 1\n  c: 2",
                "%x: 1",
                "@a: 1",
                "`a: 1",
                "{a: 1, }",
                "[a: 1]",
                "{a}",
                "😀: 1",
                "",
                "# c",
                "a: @b"
            })
    void everything_else_is_left_to_the_full_reader(String text) {
        assertThatThrownBy(() -> walk(plain(text))).isInstanceOf(NotPlainException.class);
    }

    @Test
    void what_turns_from_plain_to_more_is_read_on_from_the_same_event() {
        String text = "a: 1\nb:\n  - &x {c: 1}\n  - *x\nd: |\n  text\n";
        DocumentCursor both = Documents.open(DocumentSource.of("in", text), DocumentFormat.YAML);

        assertThat(Reading.events(both)).isEqualTo(walk(full(text)));
    }

    @Test
    void warnings_are_given_once() {
        DocumentCursor cursor = Documents.open(DocumentSource.of("in", "a: 017\nb: &x 1\n"), DocumentFormat.YAML);
        Values.read(cursor);

        assertThat(cursor.warnings()).hasSize(1);
    }

    @Test
    void recorded_files_are_read_alike() throws IOException {
        int plainOnes = 0;
        for (Path file : yamlFiles()) {
            plainOnes += compare(DocumentSource.of(file).text()) ? 1 : 0;
        }
        assertThat(plainOnes).isGreaterThan(100);
    }

    @Property(tries = 2000)
    void any_lines_are_read_alike_or_not_at_all(@ForAll("lines") List<String> lines) {
        compare(String.join("\n", lines));
    }

    @Property(tries = 200)
    void what_we_write_is_read_alike_or_not_at_all(@ForAll("values") Value value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.YAML)) {
            writer.value(value);
        }
        compare(out.toString(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Value> values() {
        return SampleValues.any();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> indent = Arbitraries.of("", "", "", "  ", "  ", "    ", " ", "      ");
        Arbitrary<String> opening = Arbitraries.of("", "", "- ", "- - ", "-", "-  ", "? ", "# ", "--- ", "... ");
        Arbitrary<String> name = Arbitraries.of(
                "a: ", "b: ", "c:", "d : ", "'e': ", "\"f\": ", "a b: ", "\"g\":", "h:i: ", "1: ", "<<: ", ".: ", "");
        Arbitrary<String> scalar = Arbitraries.of(
                "",
                "x",
                "x y",
                "'q'",
                "\"r\"",
                "'s",
                "-1",
                "-",
                "- y",
                "a#b",
                "a #b",
                "#c",
                "{}",
                "[]",
                "{a: 1}",
                "[a, b]",
                "{a: [b, {c: d}], e: 'f'}",
                "[a",
                "{a:b}",
                "{\"a\":b}",
                "[a,]",
                "{a: }",
                "|",
                "&x y",
                "*x",
                "!!str 5",
                "a: b",
                "a:b",
                "a:",
                ": b",
                "x  ",
                "~",
                "017",
                "12:30",
                "\"a\\nb\"",
                "'a''b'",
                "@x",
                "%x",
                "[a, b] c",
                "'q' d",
                "[-1, -, a]",
                "{? a : b}",
                "[a:b, c :d]",
                "[a b]",
                "{a: b c, d: }",
                "[\"a\":1]");
        Arbitrary<String> line = Combinators.combine(indent, opening, name, scalar)
                .as((before, dash, key, value) -> before + dash + key + value);
        return line.list().ofMinSize(1).ofMaxSize(6);
    }

    /** Whether the plain reader takes the text; fails where it gives other events than the full one. */
    private static boolean compare(String text) {
        List<String> expected = new ArrayList<>();
        String failure = "";
        try {
            walkInto(full(text), expected);
        } catch (AlembicException e) {
            failure = String.valueOf(e.getMessage());
        }
        List<String> given = new ArrayList<>();
        try {
            walkInto(plain(text), given);
        } catch (NotPlainException e) {
            int common = failure.isEmpty() ? given.size() : Math.min(given.size(), expected.size());
            assertThat(given.subList(0, common)).as("%s", text).isEqualTo(expected.subList(0, common));
            return false;
        }
        assertThat(failure).as("the failure of: %s", text).isEmpty();
        assertThat(given).as("%s", text).isEqualTo(expected);
        return true;
    }

    private static List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static DocumentCursor plain(String text) {
        return new PlainYamlCursor("in", text, new YamlScalars());
    }

    private static DocumentCursor full(String text) {
        return new YamlCursor("in", text, new YamlScalars());
    }

    private static List<String> walk(DocumentCursor cursor) {
        return Reading.events(cursor);
    }

    private static void walkInto(DocumentCursor cursor, List<String> events) {
        for (DocumentEvent event = cursor.current(); event != DocumentEvent.END; event = cursor.next()) {
            events.add(Reading.event(cursor, event));
        }
    }
}
