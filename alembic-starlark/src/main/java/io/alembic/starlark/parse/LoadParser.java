package io.alembic.starlark.parse;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.LoadedName;
import io.alembic.starlark.syntax.Statement;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses {@code load} statements. */
final class LoadParser {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

    private final TokenStream tokens;

    LoadParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Statement load() {
        Position position = tokens.expect(TokenKind.LOAD).position();
        tokens.expect(TokenKind.OPEN_ROUND);
        String module = text(tokens.expect(TokenKind.STRING));
        List<LoadedName> names = new ArrayList<>();
        while (tokens.accept(TokenKind.COMMA).isPresent() && !tokens.at(TokenKind.CLOSE_ROUND)) {
            names.add(loadedName());
        }
        tokens.expect(TokenKind.CLOSE_ROUND);
        if (names.isEmpty()) {
            throw StarlarkException.of(position, "load names nothing to take from " + module);
        }
        return new Statement.Load(position, module, names);
    }

    private LoadedName loadedName() {
        Position position = tokens.position();
        if (tokens.at(TokenKind.NAME)) {
            String local = tokens.take().text();
            tokens.expect(TokenKind.ASSIGN);
            return new LoadedName(position, local, original());
        }
        String name = original();
        return new LoadedName(position, name, name);
    }

    private String original() {
        Token token = tokens.expect(TokenKind.STRING);
        String name = text(token);
        if (!NAME.matcher(name).matches()) {
            throw StarlarkException.of(token.position(), "\"" + name + "\" is no name that load can take");
        }
        if (name.startsWith("_")) {
            throw StarlarkException.of(token.position(), name + " is private to its module: its name begins with _");
        }
        return name;
    }

    private static String text(Token token) {
        return token.literal().map(StarlarkValue::toString).orElseThrow();
    }
}
