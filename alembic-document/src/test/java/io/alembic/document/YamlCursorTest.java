package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.CanonicalJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlCursorTest {

    @Test
    void walks_a_document_with_the_place_of_each_event() {
        String text = "a: 1\nb:\n  - x\n  - {c: 'y'}\n";

        assertThat(Reading.events(Documents.open(DocumentSource.of("in", text), DocumentFormat.YAML)))
                .containsExactly(
                        "MAP_START 1:1",
                        "NAME a 1:1",
                        "SCALAR 1 <1> 1:4",
                        "NAME b 2:1",
                        "LIST_START 3:3",
                        "SCALAR \"x\" <x> 3:5",
                        "MAP_START 4:5",
                        "NAME c 4:6",
                        "SCALAR \"y\" <y> quoted 4:9",
                        "MAP_END 4:5",
                        "LIST_END 3:3",
                        "MAP_END 1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n", "\uFEFF", "---\n...\n"})
    void an_empty_document_is_null(String text) {
        assertThat(Reading.yaml(text).isNull()).isTrue();
    }

    @Test
    void a_byte_order_mark_is_no_content() {
        assertThat(Reading.yaml("\uFEFFa: 1")).isEqualTo(Reading.json("{\"a\": 1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n---\nb: 2\n", "a: 1\n---\n", "a: 1\n...\n---\nb: 1"})
    void a_second_document_fails(String text) {
        assertThat(Reading.yamlFailure(text)).contains("a second document starts");
    }

    @Test
    void content_after_the_root_fails() {
        assertThat(Reading.yamlFailure("[1]\nb\n")).startsWith("in:2:1: not valid YAML");
    }

    @Test
    void aliases_repeat_what_their_anchor_holds() {
        assertThat(text("a: &x {b: [1, &y 2]}\nc: *x\nd: *y\ne: [*x, *x]"))
                .isEqualTo("{\"a\":{\"b\":[1,2]},\"c\":{\"b\":[1,2]},\"d\":2,\"e\":[{\"b\":[1,2]},{\"b\":[1,2]}]}");
    }

    @Test
    void an_anchor_can_be_given_again() {
        assertThat(text("a: &x 1\nb: *x\nc: &x 2\nd: *x")).isEqualTo("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}");
    }

    @Test
    void an_alias_can_be_a_member_name() {
        assertThat(text("a: &x n\nb: {*x : 1}")).isEqualTo("{\"a\":\"n\",\"b\":{\"n\":1}}");
    }

    @Test
    void an_alias_without_anchor_fails_at_its_place() {
        assertThat(Reading.yamlFailure("a: 1\nb: *x")).startsWith("in:2:4: no anchor &x");
    }

    @Test
    void an_alias_within_itself_fails() {
        assertThat(Reading.yamlFailure("a: &x [1, *x]")).startsWith("in:1:11: the alias *x stands within itself");
    }

    @Test
    void a_merge_adds_what_the_mapping_lacks_whatever_the_order() {
        assertThat(text("base: &b {x: 1, y: 2}\nfirst: {<<: *b, x: 9}\nlast: {x: 9, <<: *b}"))
                .isEqualTo("{\"base\":{\"x\":1,\"y\":2},\"first\":{\"x\":9,\"y\":2},\"last\":{\"x\":9,\"y\":2}}");
    }

    @Test
    void of_several_merged_mappings_the_earlier_wins() {
        assertThat(text("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nm:\n  <<: [*a, *b, {z: 3}]"))
                .isEqualTo("{\"a\":{\"x\":1},\"b\":{\"x\":2,\"y\":2},\"m\":{\"x\":1,\"y\":2,\"z\":3}}");
    }

    @Test
    void a_merged_mapping_may_merge_others() {
        assertThat(text("a: &a {x: 1, y: 1}\nb: &b {<<: *a, x: 2}\nm: {<<: *b, z: {<<: *b}}"))
                .isEqualTo("{\"a\":{\"x\":1,\"y\":1},\"b\":{\"x\":2,\"y\":1},"
                        + "\"m\":{\"x\":2,\"y\":1,\"z\":{\"x\":2,\"y\":1}}}");
    }

    @Test
    void a_quoted_merge_key_is_a_name() {
        assertThat(text("{'<<': {a: 1}}")).isEqualTo("{\"<<\":{\"a\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{<<: 1}", "{<<: [1]}", "{<<: }", "{<<: [[{a: 1}]]}"})
    void only_mappings_can_be_merged(String text) {
        assertThat(Reading.yamlFailure(text)).contains("the merge key << takes a mapping or a list of mappings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: 1, b: 2, a: 3}",
                "{0xB: 1, x: 1, 11: 2}",
                "{yes: 1, x: 1, 'yes': 2}",
                "{true: 1, x: 1, TRUE: 2}",
                "{1: 1, x: 1, '1': 2}",
                "{<<: {}, x: 1, <<: {}}",
                "{1.0: 1, x: 1, 1.00: 2}"
            })
    void a_name_twice_fails_at_the_second(String text) {
        int column = text.indexOf(',', text.indexOf(',') + 1) + 3;

        assertThat(Reading.yamlFailure(text))
                .startsWith("in:1:" + column + ": the member ")
                .contains("stands twice");
    }

    @Test
    void names_are_taken_as_written() {
        assertThat(text("{1: a, true: b, 2024-01-01: c, 0x1F: d, !!str 5: e}"))
                .isEqualTo("{\"0x1F\":\"d\",\"1\":\"a\",\"2024-01-01\":\"c\",\"5\":\"e\",\"true\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{~: 1}", "{null: 1}", "{? : 1}", "{!!null '': 1}"})
    void null_is_no_name(String text) {
        assertThat(Reading.yamlFailure(text)).contains("null cannot be a member name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{[1]: 1}", "? {a: 1}\n: 2"})
    void a_collection_is_no_name(String text) {
        assertThat(Reading.yamlFailure(text)).contains("a mapping or list cannot be a member name");
    }

    @Test
    void failures_quote_nothing_of_the_document() {
        assertThat(Reading.yamlFailure("token: \"hunter2\nurl: hunter2: x"))
                .startsWith("in:")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\x",
                "\"\\u12",
                "\"\\U00110000\"",
                "%TAG",
                "!<",
                "&",
                "*",
                "!",
                "|9",
                "? ? ?",
                "%YAML 2.0\n--- a"
            })
    void what_is_cut_off_is_a_failure_of_the_input(String text) {
        DocumentSource source = DocumentSource.of("in", text);

        assertThatCode(() -> {
                    try {
                        Values.read(source, DocumentFormat.YAML);
                    } catch (AlembicException e) {
                        assertThat(e.problems()).hasSize(1);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_control_character_fails_at_its_place() {
        assertThat(Reading.yamlFailure("a: 1\nb: x\u0007y"))
                .startsWith("in:2:5:")
                .contains("U+0007");
    }

    @Test
    void deep_nesting_fails_without_exhausting_the_stack() {
        assertThat(Reading.yamlFailure("[".repeat(10_000))).contains("more than 512 levels");
        assertThat(Reading.yamlFailure("- ".repeat(10_000) + "x")).contains("more than 512 levels");
        assertThat(Reading.yaml("[".repeat(512) + "]".repeat(512)).asList()).isPresent();
    }

    @Test
    void aliases_that_multiply_are_refused_at_once() {
        StringBuilder text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'k'; c++) {
            String before = "*" + (char) (c - 1);
            text.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(9))
                    .append(before)
                    .append("]\n");
        }

        String failure = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.yamlFailure(text.toString()));

        assertThat(failure).contains("expand to too much");
    }

    @Test
    void many_objects_may_share_one_anchor() {
        StringBuilder text = new StringBuilder("base: &b {a: 1, b: 2, c: 3, d: [1, 2, 3]}\nobjects:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  - {<<: *b, n: ").append(i).append("}\n");
        }

        assertThat(Reading.yaml(text.toString()).asMap().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void half_a_surrogate_pair_fails() {
        assertThat(Reading.yamlFailure("a: \"\\ud800\"")).contains("surrogate");
    }

    @Test
    void the_peers_mapping_of_a_number_is_the_number() {
        assertThat(text("{v: {$serde_json::private::Number: '1.50'}, w: {$serde_json::private::Number: '7'}}"))
                .isEqualTo("{\"v\":1.50,\"w\":7}");
        assertThat(Reading.yamlFailure("{$serde_json::private::Number: x}")).contains("holds no number");
    }

    @Test
    void documents_above_the_parsers_own_limit_are_read() {
        String text = "a: " + "x".repeat(4_000_000);

        assertThat(Reading.yaml(text).asMap().orElseThrow().has("a")).isTrue();
    }

    private static String text(String yaml) {
        return CanonicalJson.text(Reading.yaml(yaml));
    }
}
