package io.alembic.starlark.parse;

import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Clause;
import io.alembic.starlark.syntax.ComprehensionBody;
import io.alembic.starlark.syntax.DictEntry;
import io.alembic.starlark.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** Parses lists, dictionaries and comprehensions. */
final class DisplayParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    DisplayParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression list() {
        Position position = tokens.expect(TokenKind.OPEN_SQUARE).position();
        List<Expression> elements = new ArrayList<>();
        while (!tokens.at(TokenKind.CLOSE_SQUARE)) {
            elements.add(expressions.expression());
            if (elements.size() == 1 && tokens.at(TokenKind.FOR)) {
                return comprehension(position, new ComprehensionBody.Element(elements.get(0)), TokenKind.CLOSE_SQUARE);
            }
            if (tokens.accept(TokenKind.COMMA).isEmpty()) {
                break;
            }
        }
        tokens.expect(TokenKind.CLOSE_SQUARE);
        return new Expression.ListDisplay(position, elements);
    }

    Expression dict() {
        Position position = tokens.expect(TokenKind.OPEN_CURLY).position();
        List<DictEntry> entries = new ArrayList<>();
        while (!tokens.at(TokenKind.CLOSE_CURLY)) {
            entries.add(entry());
            if (entries.size() == 1 && tokens.at(TokenKind.FOR)) {
                return comprehension(position, new ComprehensionBody.Entry(entries.get(0)), TokenKind.CLOSE_CURLY);
            }
            if (tokens.accept(TokenKind.COMMA).isEmpty()) {
                break;
            }
        }
        tokens.expect(TokenKind.CLOSE_CURLY);
        return new Expression.DictDisplay(position, entries);
    }

    private DictEntry entry() {
        Expression key = expressions.expression();
        Position position = tokens.expect(TokenKind.COLON).position();
        return new DictEntry(position, key, expressions.expression());
    }

    private Expression comprehension(Position position, ComprehensionBody body, TokenKind closing) {
        List<Clause> clauses = new ArrayList<>();
        while (!tokens.at(closing)) {
            Position clause = tokens.position();
            if (tokens.accept(TokenKind.IF).isPresent()) {
                clauses.add(new Clause.Filter(expressions.disjunction()));
                continue;
            }
            if (tokens.accept(TokenKind.FOR).isEmpty()) {
                throw tokens.unexpected(closing.description() + ", 'for' or 'if'");
            }
            Expression target = expressions.loopVariables();
            tokens.expect(TokenKind.IN);
            clauses.add(new Clause.Loop(clause, target, expressions.disjunction()));
        }
        tokens.expect(closing);
        return new Expression.Comprehension(position, body, clauses);
    }
}
