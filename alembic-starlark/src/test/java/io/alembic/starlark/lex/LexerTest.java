package io.alembic.starlark.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

    private static List<TokenKind> kinds(String text) {
        return Lexer.tokens("x.star", text).stream().map(Token::kind).toList();
    }

    private static List<String> positions(String text) {
        return Lexer.tokens("x.star", text).stream()
                .map(token -> token.position().toString())
                .toList();
    }

    @Test
    void takes_the_longest_punctuation() {
        assertThat(kinds("a //= b >>= c ** d"))
                .containsExactly(
                        TokenKind.NAME,
                        TokenKind.SLASH_SLASH_ASSIGN,
                        TokenKind.NAME,
                        TokenKind.SHIFT_RIGHT_ASSIGN,
                        TokenKind.NAME,
                        TokenKind.STAR_STAR,
                        TokenKind.NAME,
                        TokenKind.NEWLINE,
                        TokenKind.END);
    }

    @Test
    void an_empty_source_has_no_lines() {
        assertThat(kinds("")).containsExactly(TokenKind.END);
        assertThat(kinds("\n  # only a comment\n\n")).containsExactly(TokenKind.END);
    }

    @Test
    void blocks_begin_and_end() {
        assertThat(kinds("if a:\n  b\n\n  # c\n  if d:\n    e\nf\n"))
                .containsExactly(
                        TokenKind.IF,
                        TokenKind.NAME,
                        TokenKind.COLON,
                        TokenKind.NEWLINE,
                        TokenKind.INDENT,
                        TokenKind.NAME,
                        TokenKind.NEWLINE,
                        TokenKind.IF,
                        TokenKind.NAME,
                        TokenKind.COLON,
                        TokenKind.NEWLINE,
                        TokenKind.INDENT,
                        TokenKind.NAME,
                        TokenKind.NEWLINE,
                        TokenKind.OUTDENT,
                        TokenKind.OUTDENT,
                        TokenKind.NAME,
                        TokenKind.NEWLINE,
                        TokenKind.END);
    }

    @Test
    void blocks_end_with_the_source() {
        assertThat(kinds("if a:\n  b"))
                .endsWith(TokenKind.INDENT, TokenKind.NAME, TokenKind.NEWLINE, TokenKind.OUTDENT, TokenKind.END);
    }

    @Test
    void lines_go_on_within_brackets() {
        assertThat(kinds("(\n  a\n)"))
                .containsExactly(
                        TokenKind.OPEN_ROUND, TokenKind.NAME, TokenKind.CLOSE_ROUND, TokenKind.NEWLINE, TokenKind.END);
    }

    @Test
    void positions_count_lines_and_characters() {
        assertThat(positions("a = '😀' + b\n\n c"))
                .startsWith("x.star:1:1", "x.star:1:3", "x.star:1:5", "x.star:1:9", "x.star:1:11", "x.star:1:12");
    }

    @Test
    void lines_can_end_as_on_windows() {
        List<Token> tokens = Lexer.tokens("x.star", "a\r\n'''b\r\nc'''\r\n");

        assertThat(tokens.get(2).literal().orElseThrow()).hasToString("b\nc");
        assertThat(tokens.get(2).position()).hasToString("x.star:2:1");
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        assertThat(positions("\uFEFFa")).startsWith("x.star:1:1");
    }

    @Test
    void a_prefix_belongs_to_the_string_behind_it() {
        assertThat(kinds("r'a' b'a' rb'a' br'a' r b bb 'a'"))
                .startsWith(
                        TokenKind.STRING,
                        TokenKind.BYTES,
                        TokenKind.BYTES,
                        TokenKind.BYTES,
                        TokenKind.NAME,
                        TokenKind.NAME,
                        TokenKind.NAME,
                        TokenKind.STRING);
    }
}
