package io.alembic.starlark.parse;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import java.util.List;
import java.util.Optional;

/** The tokens not yet parsed. */
final class TokenStream {

    /** How deep productions may lie inside one another: what the Java stack surely holds. */
    static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int next;
    private int depth;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    TokenKind kind() {
        return peek().kind();
    }

    TokenKind kindAfter() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1)).kind();
    }

    Position position() {
        return peek().position();
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    Token take() {
        Token token = peek();
        if (token.kind() != TokenKind.END) {
            next++;
        }
        return token;
    }

    /** Takes the next token if it is of a kind. */
    Optional<Token> accept(TokenKind kind) {
        return at(kind) ? Optional.of(take()) : Optional.empty();
    }

    Token expect(TokenKind kind) {
        if (!at(kind)) {
            throw unexpected(kind.description());
        }
        return take();
    }

    StarlarkException unexpected(String expected) {
        return StarlarkException.of(position(), "expected " + expected + ", found " + peek().description());
    }

    /** Begins a production that can contain itself. */
    void enter() {
        if (++depth > DEEPEST) {
            throw tooDeep(position());
        }
    }

    void leave() {
        depth--;
    }

    static StarlarkException tooDeep(Position position) {
        return StarlarkException.of(position, "the source nests more than " + DEEPEST + " deep here");
    }
}
