package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWriterTest {

    private static final String DOCUMENT = """
            {
              "a": 1,
              "b": [
                "x",
                {
                  "c": null,
                  "d": []
                },
                [
                  1.50
                ]
              ],
              "e": {}
            }""";

    @Test
    void json_is_indented_by_two_spaces_and_ends_without_a_newline() {
        assertThat(write(Reading.json(DOCUMENT), DocumentFormat.JSON)).isEqualTo(DOCUMENT);
    }

    @Test
    void compact_json_has_no_white_space() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.compactJson(out)) {
            writer.value(Reading.json(DOCUMENT));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1,\"b\":[\"x\",{\"c\":null,\"d\":[]},[1.50]],\"e\":{}}");
    }

    @Test
    void yaml_is_written_in_blocks() {
        assertThat(write(Reading.json(DOCUMENT), DocumentFormat.YAML))
                .isEqualTo("""
                        a: 1
                        b:
                          - x
                          - c: null
                            d: []
                          -
                            - 1.50
                        e: {}
                        """.replace("  -\n    - 1.50", "  - - 1.50"));
    }

    @Test
    void members_are_written_in_the_order_called() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.YAML)) {
            writer.startMap()
                    .member("z", 1)
                    .name("a")
                    .startList()
                    .startMap()
                    .endMap()
                    .endList()
                    .member("m", true)
                    .endMap();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("z: 1\na:\n  - {}\nm: true\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "null",
                "NULL",
                "~",
                "",
                "true",
                "False",
                "1",
                "-1",
                "1.5",
                "0o17",
                "017",
                "1_000",
                "0x1F",
                "1e3",
                ".inf",
                ".nan",
                "2024-01-01",
                "12:30:45",
                "10.0.0.1",
                "=",
                "<<",
                " a",
                "a ",
                "a: b",
                "a #b",
                "a:",
                "- a",
                "-",
                "---",
                "...",
                "? a",
                "[a",
                "{a",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                "'a'",
                "\"a\"",
                "a\nb",
                "a\tb",
                "a\\b",
                "\u0000",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\uFEFF",
                "#a",
                "a\r\nb",
                "\ud800",
                "\uFFFE",
                ":",
                "a\u007f",
                ",a",
                "]",
                "}",
                "x{y}",
                "é\u0301"
            })
    void text_that_could_be_taken_for_something_else_is_quoted(String text) {
        assertThat(write(Value.of(text), DocumentFormat.YAML)).startsWith("\"").endsWith("\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcim.device",
                "ge-0/0/1",
                "10.0.0.0/8",
                "a0000000-0000-4000-8000-000000000001",
                "10000000-0000-4000-8000-000000000001",
                "Amsterdam, site 1",
                "http://host:80/x",
                "é",
                "a=b",
                "yes, sir"
            })
    void ordinary_text_is_left_plain(String text) {
        assertThat(write(Value.of(text), DocumentFormat.YAML)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1.50,1.50",
        "1e+2,1.0e+2",
        "-0,-0",
        "18446744073709551615,18446744073709551615",
        "0.1,0.1",
    })
    void yaml_spells_numbers_plainly_where_the_amount_stays(String literal, String written) {
        assertThat(write(Reading.json(literal), DocumentFormat.YAML)).isEqualTo(written + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e+400", "123456789012345678901234567890", "0.12345678901234567890123", "1e-999999999999"})
    void a_number_yaml_cannot_spell_reads_back_exactly(String literal) {
        Value number = Reading.json(literal);

        assertThat(Reading.yaml(write(number, DocumentFormat.YAML))).isEqualTo(number);
    }

    @Test
    void names_of_any_length_and_kind_read_back() {
        Value value = MapValue.builder()
                .put("x".repeat(5000), MapValue.of("y\n".repeat(800), Value.of(1)))
                .put("", Value.of("a"))
                .put("<<", Value.of("a"))
                .put("1", Value.of("a"))
                .put("null", Value.of("a"))
                .build();

        assertThat(Reading.yaml(write(value, DocumentFormat.YAML))).isEqualTo(value);
    }

    @Property(tries = 200)
    void json_written_reads_back_as_the_same(@ForAll("values") Value value) {
        assertThat(Reading.json(write(value, DocumentFormat.JSON))).isEqualTo(value);
    }

    @Property(tries = 200)
    void yaml_written_reads_back_as_the_same(@ForAll("values") Value value) {
        Value back = Reading.yaml(write(value, DocumentFormat.YAML));

        assertThat(byAmount(back)).isEqualTo(byAmount(value));
    }

    @Provide
    Arbitrary<Value> values() {
        return SampleValues.any();
    }

    /** YAML keeps amounts, not spellings. */
    private static Value byAmount(Value value) {
        return value instanceof MapValue map
                ? map.mapValues(DocumentWriterTest::byAmount)
                : value.asList()
                        .<Value>map(list -> new ListValue(list.elements().stream()
                                .map(DocumentWriterTest::byAmount)
                                .toList()))
                        .orElseGet(() -> value.jsonKind().equals("number")
                                ? Value.of(new BigDecimal(value.toString())
                                        .stripTrailingZeros()
                                        .toString())
                                : value);
    }

    private static String write(Value value, DocumentFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, format)) {
            writer.value(value);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
