package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.value.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCursorTest {

    @Test
    void walks_a_document_with_the_place_of_each_event() {
        assertThat(Reading.events(Documents.open(
                        DocumentSource.of("in", "{\"é\": [1,\n  \"x\"], \"b\":null}"), DocumentFormat.JSON)))
                .containsExactly(
                        "MAP_START 1:1",
                        "NAME é 1:2",
                        "LIST_START 1:7",
                        "SCALAR 1 <1> 1:8",
                        "SCALAR \"x\" <x> quoted 2:3",
                        "LIST_END 1:7",
                        "NAME b 2:9",
                        "SCALAR null <null> 2:13",
                        "MAP_END 1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "1.50,1.50",
        "1E2,1e+2",
        "1e-2,1e-2",
        "-0,-0",
        "-0.0,-0.0",
        "0,0",
        "123456789012345678901234567890,123456789012345678901234567890",
        "1e400,1e+400"
    })
    void numbers_keep_their_text(String written, String kept) {
        assertThat(CanonicalJson.text(Reading.json(written))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "// c\n1",
                "{a:1}",
                "'a'",
                "01",
                "+1",
                "NaN",
                "\"a\nb\"",
                "[1 2]",
                "{\"a\":1} x",
                "1 2",
                "[1]]",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "\"\\x\"",
                "tru"
            })
    void what_is_not_strict_json_fails(String text) {
        assertThat(Reading.jsonFailure(text)).startsWith("in:");
    }

    @Test
    void surrogate_pairs_are_one_character() {
        assertThat(Reading.json("\"\\ud83d\\ude00\"").asText()).contains("😀");
    }

    @Test
    void a_byte_order_mark_fails() {
        assertThat(Reading.jsonFailure("\uFEFF{}")).startsWith("in:1:1: starts with a byte order mark");
    }

    @Test
    void a_name_twice_fails_at_the_second_at_any_depth() {
        assertThat(Reading.jsonFailure("{\"k\": {\"a\": 1,\n \"a\": 2}}"))
                .startsWith("in:2:2: the member \"a\" stands twice");
    }

    @Test
    void a_name_twice_fails_in_large_maps_too() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            text.append("\"n").append(i).append("\":1,");
        }

        assertThat(Reading.jsonFailure(text + "\"n50\":2}")).contains("\"n50\" stands twice");
        assertThat(Reading.json(text + "\"other\":2}").asMap().orElseThrow().size())
                .isEqualTo(101);
    }

    @Test
    void failures_quote_nothing_of_the_document() {
        assertThat(Reading.jsonFailure("{\"token\": hunter2}"))
                .startsWith("in:1:")
                .doesNotContain("hunter");
        assertThat(Reading.jsonFailure("{\"token\": \"hunter2")).doesNotContain("hunter");
    }

    @Test
    void deep_nesting_fails_without_exhausting_the_stack() {
        assertThat(Reading.jsonFailure("[".repeat(10_000))).contains("more than 512 levels");
        assertThat(Reading.json("[".repeat(512) + "]".repeat(512)).asList()).isPresent();
    }

    @Test
    void text_that_is_not_utf_8_is_a_usage_failure() {
        DocumentSource source = DocumentSource.of("in", new byte[] {'"', (byte) 0xFF, '"'});

        assertThatThrownBy(() -> Documents.open(source, DocumentFormat.JSON)).hasMessage("in is not UTF-8 text");
    }

    @Test
    void a_replacement_character_is_an_ordinary_one() {
        assertThat(Reading.json("\"\uFFFD\"").asText()).contains("\uFFFD");
    }
}
