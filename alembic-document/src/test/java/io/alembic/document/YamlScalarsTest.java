package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.problem.Problem;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of spec 20 §2, row by row. */
class YamlScalarsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | true",
                "tRUE | true",
                "FALSE | false",
                "null | null",
                "nULL | null",
                "~ | null",
                "`` | null",
                "+5 | 5",
                "-0 | 0",
                "1_000 | 1000",
                "-9223372036854775808 | -9223372036854775808",
                "18446744073709551615 | 18446744073709551615",
                "0x1F | 31",
                "0o17 | 15",
                "0b101 | 5",
                "-0x10 | -16",
                "1.0 | 1.0",
                ".5 | 0.5",
                "5. | 5.0",
                "1e3 | 1000.0",
                "-1.50 | -1.5",
                "+1E-7 | 1e-7",
                "5.e2 | 500.0",
                "007.5 | 7.5",
                "18446744073709551616 | 18446744073709552000.0",
                "-9223372036854775809 | -9223372036854776000.0",
                "0xFFFFFFFFFFFFFFFFFF | 4.722366482869645e+21",
                "123456789012345678901234567890 | 1.2345678901234568e+29"
            })
    void plain_scalars_resolve_by_the_table(String written, String json) {
        assertThat(CanonicalJson.text(Reading.yaml("v: " + written))).isEqualTo("{\"v\":" + expectedNumber(json) + "}");
    }

    /** Doubles of 1e16 and more are written with an exponent (spec 10 §6). */
    private static String expectedNumber(String json) {
        return switch (json) {
            case "18446744073709552000.0" -> "1.8446744073709552e+19";
            case "-9223372036854776000.0" -> "-9.223372036854776e+18";
            default -> json;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "n",
                "2024-01-01",
                "12:30:45",
                "2024-01-01T10:00:00Z",
                "1_0.5",
                "0x",
                "1e",
                "=",
                "017",
                "08",
                "00",
                "-017",
                "1__0",
                "_1",
                "1_",
                "0X1F",
                "0x1_F",
                "1.2.3",
                "+",
                "-a",
                ".",
                ".iNF",
                "infinity",
                "nan",
                "10.0.0.1",
                "00:11:22:33:44:55",
                "truE1"
            })
    void what_looks_like_something_but_is_not_is_text(String written) {
        assertThat(Reading.yaml("v: " + written).asMap().orElseThrow().getOrNull("v"))
                .isEqualTo(Value.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e400", "-1e999"})
    void what_is_no_finite_number_fails(String written) {
        assertThat(Reading.yamlFailure("a: 1\nv: " + written)).startsWith("in:2:4: not a finite number");
    }

    @Test
    void endless_digits_fail_at_once() {
        assertThat(Reading.yamlFailure("v: " + "1".repeat(1_000_000))).startsWith("in:1:4: not a finite number");
        assertThat(Reading.yamlFailure("v: 1" + "_1".repeat(450))).startsWith("in:1:4: not a finite number");
        assertThat(Reading.yamlFailure("v: 0x" + "f".repeat(900))).startsWith("in:1:4: not a finite number");
        assertThat(Reading.jsonFailure("1".repeat(1_000_000))).endsWith("a number has too many digits");
    }

    @Test
    void what_is_no_finite_number_can_be_taken_as_text() {
        DocumentCursor cursor = Documents.open(DocumentSource.of("in", ".nan"), DocumentFormat.YAML);

        assertThat(cursor.scalarText()).isEqualTo(".nan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'5'", "\"5\"", "!!str 5", "! 5", "!local 5", "|-\n  5", ">-\n  5"})
    void quoted_scalars_and_local_tags_are_text(String written) {
        assertThat(Reading.yaml("v: " + written)).isEqualTo(Reading.json("{\"v\": \"5\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!!int '5' | 5",
                "!!int 0x1F | 31",
                "!!float 5 | 5.0",
                "!!float 017 | 17.0",
                "!!bool 'TRUE' | true",
                "!!null '' | null",
                "!!null ~ | null",
                "!!str null | \"null\"",
                "!!str | \"\"",
                "!!binary aGVsbG8= | \"hello\""
            })
    void tags_force_the_reading(String written, String json) {
        assertThat(Reading.yaml("v: " + written)).isEqualTo(Reading.json("{\"v\": " + json + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!int x",
                "!!int 1.5",
                "!!int 017",
                "!!float x",
                "!!float .inf",
                "!!bool yes",
                "!!null 1",
                "!!timestamp 2024-01-01",
                "!!set x",
                "!!binary '***'",
                "!!binary /w=="
            })
    void a_tag_that_does_not_fit_fails(String written) {
        assertThat(Reading.yamlFailure("v: " + written)).startsWith("in:1:4: the tag !!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!set {a: 1}", "!!seq {a: 1}", "!!map [a]", "!!omap [a: 1]"})
    void a_foreign_tag_of_a_collection_fails(String written) {
        assertThat(Reading.yamlFailure("v: " + written)).contains("does not fit here");
    }

    @Test
    void digits_behind_a_leading_zero_are_text_with_a_warning() {
        DocumentCursor cursor = Documents.open(DocumentSource.of("in", "v: 017"), DocumentFormat.YAML);
        Values.read(cursor);

        assertThat(cursor.warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("in:1:4: digits behind a leading zero are read as text");
    }
}
