package io.alembic.engine.validate.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialect of spec 10 §4, "Regular expressions". */
final class TextPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ge-[0-9] ; xx ge-0/0/1 yy",
                "^a$ ; a",
                "a|^b ; xab",
                "'' ; ''",
                "^(ab|a)(c|bcd)$ ; abcd",
                "^a{2}{3}$ ; aaaaaa",
                "^a{2,}$ ; aaaa",
                "^a++$ ; aaa",
                "^\\d+$ ; \u0661\u0662",
                "^\\w+$ ; \u00E9t\u00E9",
                "^.$ ; \uD83D\uDE00",
                "(?i)^stra\u017Fe$ ; STRASE",
                "(?i)\u212A ; k",
                "(?x) ^ a b $ # both ; ab",
                "(?P<n>a)(?<m>b) ; ab",
                "^[[:alpha:]&&[^b]]$ ; a",
                "^[a-z--b]$ ; c",
                "^[a-c~~b-d]$ ; d",
                "^[]a]$ ; ]",
                "^\\pL\\p{Greek}\\p{gc=Nd}$ ; a\u03B11",
                "\\x{1F600} ; \uD83D\uDE00",
                "\\bfoo\\b ; a foo b",
                "^(?-i:a)(?i)B$ ; ab",
                "[&~] ; ~",
            })
    void finds(String pattern, String text) throws PatternException {
        assertThat(TextPattern.compile(pattern).isFoundIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^a$ ; ba",
                "^[a-z&&[^b]]$ ; b",
                "^[a-z--b]$ ; b",
                "^[a-c~~b-d]$ ; b",
                "(?-u)^\\d$ ; \u0661",
                "^\\P{Lu}$ ; A",
                "\\bfoo\\b ; afoo",
                "(?i)i ; \u0131",
                "^a{2,3}$ ; aaaa",
                "[a&&b] ; a",
            })
    void does_not_find(String pattern, String text) throws PatternException {
        assertThat(TextPattern.compile(pattern).isFoundIn(text)).isFalse();
    }

    @Test
    void the_end_is_the_very_end_and_the_dot_takes_no_newline() throws PatternException {
        assertThat(TextPattern.compile("a$").isFoundIn("a\n")).isFalse();
        assertThat(TextPattern.compile("(?m)a$").isFoundIn("a\n")).isTrue();
        assertThat(TextPattern.compile("^.$").isFoundIn("\n")).isFalse();
        assertThat(TextPattern.compile("^.$").isFoundIn("\r")).isTrue();
        assertThat(TextPattern.compile("(?s)^.$").isFoundIn("\n")).isTrue();
        assertThat(TextPattern.compile("(?mR)a$").isFoundIn("a\r\nb")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "[]",
                "*a",
                "a|*",
                "(?i)*",
                "{",
                "a{",
                "a{b",
                "a{,2}",
                "a{3,2}",
                "(?=a)",
                "(?!a)",
                "(?<=a)",
                "(?<!a)",
                "(?>a)",
                "\\1",
                "\\Z",
                "\\G",
                "\\Q",
                "\\e",
                "\\",
                "\\\u00E9",
                "[z-a]",
                "[a-\\d]",
                "[\\d-z]",
                "\\p{Nothing}",
                "\\x{110000}",
                "\\x{D800}",
                "(?<n>a)(?<n>b)",
                "(?<1>a)",
                "(?ii)a",
                "(?z)a",
                "(?-)a",
                "(?-u).",
                "(?-u)[^a]",
                "\\b{middle}"
            })
    void what_the_dialect_lacks_is_no_pattern(String pattern) {
        assertThatThrownBy(() -> TextPattern.compile(pattern))
                .isInstanceOf(PatternException.class)
                .hasMessageContaining(", at character ");
    }

    @Test
    void a_pattern_that_grows_too_large_or_too_deep_is_refused() {
        assertThatThrownBy(() -> TextPattern.compile("a{1000}{1000}")).isInstanceOf(PatternException.class);
        assertThatThrownBy(() -> TextPattern.compile("(".repeat(10_000))).isInstanceOf(PatternException.class);
        assertThatThrownBy(() -> TextPattern.compile("a" + "*".repeat(10_000))).isInstanceOf(PatternException.class);
        assertThatThrownBy(() -> TextPattern.compile("[".repeat(10_000))).isInstanceOf(PatternException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(a*)*c", "(?:a?){30}a{30}b", "(x+x+)+y"})
    void no_pattern_makes_a_search_hang(String pattern) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(TextPattern.compile(pattern).isFoundIn("a".repeat(20_000) + "!"))
                        .isFalse());
    }
}
