package io.alembic.starlark.lex;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts a source into tokens. Lines and indentation are tokens too, except between brackets. */
public final class Lexer {

    private static final Set<String> RESERVED = Set.of(
            "as",
            "assert",
            "async",
            "await",
            "class",
            "del",
            "except",
            "finally",
            "from",
            "global",
            "import",
            "is",
            "nonlocal",
            "raise",
            "try",
            "while",
            "with",
            "yield");

    private final Cursor cursor;
    private final NumberScanner numbers;
    private final StringScanner strings;
    private final Deque<Token> brackets = new ArrayDeque<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String file, String text) {
        cursor = new Cursor(file, text);
        numbers = new NumberScanner(cursor);
        strings = new StringScanner(cursor);
        indents.push(0);
    }

    /** All tokens of a source; the last one is {@link TokenKind#END}. */
    public static List<Token> tokens(String file, String text) {
        return List.copyOf(new Lexer(file, text).scan());
    }

    private List<Token> scan() {
        beginLine();
        while (!cursor.atEnd()) {
            one();
        }
        if (!brackets.isEmpty()) {
            throw StarlarkException.of(
                    brackets.peek().position(), brackets.peek().description() + " is not closed");
        }
        if (!tokens.isEmpty() && last() != TokenKind.NEWLINE && last() != TokenKind.OUTDENT) {
            add(TokenKind.NEWLINE);
        }
        closeBlocks(0);
        add(TokenKind.END);
        return tokens;
    }

    private void one() {
        int point = cursor.peek();
        if (point == ' ' || point == '\t' || point == '\r') {
            cursor.next();
        } else if (point == '\n') {
            endLine();
        } else if (point == '#') {
            comment();
        } else if (point == '\\' && cursor.peek(1) == '\n') {
            cursor.skip(2);
        } else if (StringScanner.startsString(cursor)) {
            tokens.add(strings.scan());
        } else if (NumberScanner.startsNumber(cursor)) {
            tokens.add(numbers.scan());
        } else if (Character.isLetter(point) || point == '_') {
            word();
        } else {
            punctuation();
        }
    }

    private void endLine() {
        if (!brackets.isEmpty()) {
            cursor.next();
            return;
        }
        add(TokenKind.NEWLINE);
        cursor.next();
        beginLine();
    }

    /** Skips lines without tokens, and compares the indentation of the next one with that of its block. */
    private void beginLine() {
        boolean tab = blanks();
        while (cursor.peek() == '\n' || cursor.peek() == '#') {
            comment();
            if (!cursor.atEnd()) {
                cursor.next();
            }
            tab = blanks();
        }
        if (cursor.atEnd()) {
            return;
        }
        if (tab) {
            throw cursor.wrong("indentation is made of spaces, not of tabs");
        }
        indent(cursor.column() - 1);
    }

    private boolean blanks() {
        boolean tab = false;
        while (cursor.peek() == ' ' || cursor.peek() == '\t' || cursor.peek() == '\r') {
            tab |= cursor.next() == '\t';
        }
        return tab;
    }

    private void indent(int width) {
        if (width > indents.element()) {
            indents.push(width);
            add(TokenKind.INDENT);
            return;
        }
        closeBlocks(width);
        if (width != indents.element()) {
            throw cursor.wrong("the indentation matches no block around this line");
        }
    }

    private void closeBlocks(int width) {
        while (width < indents.element()) {
            indents.pop();
            add(TokenKind.OUTDENT);
        }
    }

    private void comment() {
        while (!cursor.atEnd() && cursor.peek() != '\n') {
            cursor.next();
        }
    }

    private void word() {
        Position position = cursor.position();
        int start = cursor.offset();
        while (Character.isLetter(cursor.peek()) || Character.isDigit(cursor.peek()) || cursor.peek() == '_') {
            cursor.next();
        }
        String word = cursor.since(start);
        if (RESERVED.contains(word)) {
            throw StarlarkException.of(position, "'" + word + "' is a reserved word: no name, and no statement here");
        }
        tokens.add(Token.of(TokenKind.of(word), position, word));
    }

    private void punctuation() {
        for (int length = TokenKind.LONGEST_PUNCTUATION; length > 0; length--) {
            StringBuilder spelling = new StringBuilder();
            for (int ahead = 0; ahead < length && cursor.peek(ahead) != Cursor.NOTHING; ahead++) {
                spelling.append((char) cursor.peek(ahead));
            }
            if (TokenKind.isSpelling(spelling.toString())) {
                Token token = Token.of(TokenKind.of(spelling.toString()), cursor.position(), spelling.toString());
                bracket(token);
                tokens.add(token);
                cursor.skip(spelling.length());
                return;
            }
        }
        throw cursor.wrong("no such character in a source: '" + Character.toString(cursor.peek()) + "'");
    }

    private void bracket(Token token) {
        switch (token.text()) {
            case "(", "[", "{" -> brackets.push(token);
            case ")", "]", "}" -> {
                String opened = brackets.isEmpty() ? "" : brackets.pop().text();
                if (!List.of("()", "[]", "{}").contains(opened + token.text())) {
                    throw StarlarkException.of(token.position(), token.description() + " closes nothing");
                }
            }
            default -> {}
        }
    }

    private TokenKind last() {
        return tokens.get(tokens.size() - 1).kind();
    }

    private void add(TokenKind kind) {
        tokens.add(Token.of(kind, cursor.position(), ""));
    }
}
