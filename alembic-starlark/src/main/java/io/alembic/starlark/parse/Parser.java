package io.alembic.starlark.parse;

import io.alembic.starlark.lex.Lexer;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Nesting;
import io.alembic.starlark.syntax.SourceFile;
import io.alembic.starlark.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Parses a source. The first thing that is no Starlark ends it. */
public final class Parser {

    private Parser() {}

    public static SourceFile parse(String file, String text) {
        TokenStream tokens = new TokenStream(Lexer.tokens(file, text));
        StatementParser parser = new StatementParser(tokens);
        List<Statement> statements = new ArrayList<>();
        while (!tokens.at(TokenKind.END)) {
            statements.addAll(parser.statement());
        }
        Nesting nesting = Nesting.of(statements, new Position(file, 1, 1));
        if (nesting.depth() > TokenStream.DEEPEST) {
            throw TokenStream.tooDeep(nesting.deepest());
        }
        return new SourceFile(file, statements);
    }
}
