package io.alembic.starlark.parse;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses operands: names, literals, brackets, and the calls, attributes, indexes and slices after them. */
final class OperandParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;
    private final DisplayParser displays;

    OperandParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        arguments = new ArgumentParser(tokens, expressions);
        displays = new DisplayParser(tokens, expressions);
    }

    Expression operand() {
        Expression operand = start();
        while (true) {
            switch (tokens.kind()) {
                case DOT -> operand = dot(operand);
                case OPEN_ROUND -> operand = new Expression.Call(tokens.position(), operand, arguments.arguments());
                case OPEN_SQUARE -> operand = suffix(operand);
                default -> {
                    return operand;
                }
            }
        }
    }

    private Expression start() {
        return switch (tokens.kind()) {
            case NAME -> new Expression.Name(tokens.position(), tokens.take().text());
            case INT, FLOAT, STRING, BYTES -> literal();
            case OPEN_ROUND -> round();
            case OPEN_SQUARE -> displays.list();
            case OPEN_CURLY -> displays.dict();
            default -> throw tokens.unexpected("an expression");
        };
    }

    private Expression literal() {
        Token token = tokens.take();
        return new Expression.Literal(token.position(), token.literal().orElseThrow());
    }

    private Expression round() {
        Position position = tokens.expect(TokenKind.OPEN_ROUND).position();
        List<Expression> elements = new ArrayList<>();
        boolean comma = false;
        while (!tokens.at(TokenKind.CLOSE_ROUND)) {
            elements.add(expressions.expression());
            if (tokens.accept(TokenKind.COMMA).isEmpty()) {
                break;
            }
            comma = true;
        }
        tokens.expect(TokenKind.CLOSE_ROUND);
        return elements.size() == 1 && !comma ? elements.get(0) : new Expression.TupleDisplay(position, elements);
    }

    private Expression dot(Expression object) {
        Position position = tokens.expect(TokenKind.DOT).position();
        return new Expression.Dot(
                position, object, tokens.expect(TokenKind.NAME).text());
    }

    private Expression suffix(Expression object) {
        Position position = tokens.expect(TokenKind.OPEN_SQUARE).position();
        Optional<Expression> start =
                tokens.at(TokenKind.COLON) ? Optional.empty() : Optional.of(expressions.expressions());
        if (start.isPresent() && tokens.accept(TokenKind.CLOSE_SQUARE).isPresent()) {
            return new Expression.Index(position, object, start.get());
        }
        tokens.expect(TokenKind.COLON);
        Optional<Expression> stop = bound();
        Optional<Expression> step = tokens.accept(TokenKind.COLON).isPresent() ? bound() : Optional.empty();
        tokens.expect(TokenKind.CLOSE_SQUARE);
        return new Expression.Slice(position, object, start, stop, step);
    }

    private Optional<Expression> bound() {
        return tokens.at(TokenKind.COLON) || tokens.at(TokenKind.CLOSE_SQUARE)
                ? Optional.empty()
                : Optional.of(expressions.expression());
    }
}
