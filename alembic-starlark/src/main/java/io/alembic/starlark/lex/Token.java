package io.alembic.starlark.lex;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Optional;

/**
 * One token.
 *
 * @param text as it stands in the source; empty for the structure of lines
 * @param literal the value of a literal
 */
public record Token(TokenKind kind, Position position, String text, Optional<StarlarkValue> literal) {

    public Token {
        requireNonNull(kind, "kind is null");
        requireNonNull(position, "position is null");
        requireNonNull(text, "text is null");
        requireNonNull(literal, "literal is null");
    }

    static Token of(TokenKind kind, Position position, String text) {
        return new Token(kind, position, text, Optional.empty());
    }

    static Token of(TokenKind kind, Position position, String text, StarlarkValue literal) {
        return new Token(kind, position, text, Optional.of(literal));
    }

    /** As messages write it. */
    public String description() {
        return kind == TokenKind.NAME ? "'" + text + "'" : kind.description();
    }
}
