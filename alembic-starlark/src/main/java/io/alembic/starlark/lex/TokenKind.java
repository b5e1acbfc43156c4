package io.alembic.starlark.lex;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of tokens: those with a spelling of their own, and the classes of names, literals and line structure. */
public enum TokenKind {
    NAME("a name", false),
    INT("an integer", false),
    FLOAT("a number", false),
    STRING("a string", false),
    BYTES("bytes", false),
    NEWLINE("the end of the line", false),
    INDENT("an indented block", false),
    OUTDENT("the end of the block", false),
    END("the end of the file", false),

    AND("and"),
    BREAK("break"),
    CONTINUE("continue"),
    DEF("def"),
    ELIF("elif"),
    ELSE("else"),
    FOR("for"),
    IF("if"),
    IN("in"),
    LAMBDA("lambda"),
    LOAD("load"),
    NOT("not"),
    OR("or"),
    PASS("pass"),
    RETURN("return"),

    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    SLASH_SLASH("//"),
    PERCENT("%"),
    STAR_STAR("**"),
    TILDE("~"),
    AMPERSAND("&"),
    PIPE("|"),
    CARET("^"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    DOT("."),
    COMMA(","),
    ASSIGN("="),
    SEMICOLON(";"),
    COLON(":"),
    OPEN_ROUND("("),
    CLOSE_ROUND(")"),
    OPEN_SQUARE("["),
    CLOSE_SQUARE("]"),
    OPEN_CURLY("{"),
    CLOSE_CURLY("}"),
    LESS("<"),
    GREATER(">"),
    GREATER_EQUAL(">="),
    LESS_EQUAL("<="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    PLUS_ASSIGN("+="),
    MINUS_ASSIGN("-="),
    STAR_ASSIGN("*="),
    SLASH_ASSIGN("/="),
    SLASH_SLASH_ASSIGN("//="),
    PERCENT_ASSIGN("%="),
    AMPERSAND_ASSIGN("&="),
    PIPE_ASSIGN("|="),
    CARET_ASSIGN("^="),
    SHIFT_LEFT_ASSIGN("<<="),
    SHIFT_RIGHT_ASSIGN(">>=");

    static final int LONGEST_PUNCTUATION = 3;

    private static final Map<String, TokenKind> SPELLED = Arrays.stream(values())
            .filter(kind -> kind.spelled)
            .collect(Collectors.toUnmodifiableMap(kind -> kind.text, Function.identity()));

    private final String text;
    private final boolean spelled;

    TokenKind(String spelling) {
        this(spelling, true);
    }

    TokenKind(String text, boolean spelled) {
        this.text = text;
        this.spelled = spelled;
    }

    static boolean isSpelling(String text) {
        return SPELLED.containsKey(text);
    }

    /** The kind of a keyword or of punctuation; names for what is neither. */
    static TokenKind of(String spelling) {
        return SPELLED.getOrDefault(spelling, NAME);
    }

    /** As messages write it: {@code ')'}, {@code the end of the line}. */
    public String description() {
        return spelled ? "'" + text + "'" : text;
    }
}
