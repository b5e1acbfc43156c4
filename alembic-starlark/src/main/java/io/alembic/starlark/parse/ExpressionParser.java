package io.alembic.starlark.parse;

import static java.util.Map.entry;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.BinaryOperator;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.Statement;
import io.alembic.starlark.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses expressions: tuples without brackets, lambda, conditionals, and operators by their precedence. */
final class ExpressionParser {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int PIPE = 5;
    private static final int CARET = 6;
    private static final int AMPERSAND = 7;
    private static final int SHIFT = 8;
    private static final int SUM = 9;
    private static final int PRODUCT = 10;

    private record Infix(int precedence, BinaryOperator operator) {}

    private static final Map<TokenKind, Infix> INFIX = Map.ofEntries(
            entry(TokenKind.EQUAL, new Infix(COMPARISON, BinaryOperator.EQUAL)),
            entry(TokenKind.NOT_EQUAL, new Infix(COMPARISON, BinaryOperator.NOT_EQUAL)),
            entry(TokenKind.LESS, new Infix(COMPARISON, BinaryOperator.LESS)),
            entry(TokenKind.GREATER, new Infix(COMPARISON, BinaryOperator.GREATER)),
            entry(TokenKind.LESS_EQUAL, new Infix(COMPARISON, BinaryOperator.LESS_EQUAL)),
            entry(TokenKind.GREATER_EQUAL, new Infix(COMPARISON, BinaryOperator.GREATER_EQUAL)),
            entry(TokenKind.IN, new Infix(COMPARISON, BinaryOperator.IN)),
            entry(TokenKind.NOT, new Infix(COMPARISON, BinaryOperator.NOT_IN)),
            entry(TokenKind.PIPE, new Infix(PIPE, BinaryOperator.OR)),
            entry(TokenKind.CARET, new Infix(CARET, BinaryOperator.XOR)),
            entry(TokenKind.AMPERSAND, new Infix(AMPERSAND, BinaryOperator.AND)),
            entry(TokenKind.SHIFT_LEFT, new Infix(SHIFT, BinaryOperator.SHIFT_LEFT)),
            entry(TokenKind.SHIFT_RIGHT, new Infix(SHIFT, BinaryOperator.SHIFT_RIGHT)),
            entry(TokenKind.PLUS, new Infix(SUM, BinaryOperator.PLUS)),
            entry(TokenKind.MINUS, new Infix(SUM, BinaryOperator.MINUS)),
            entry(TokenKind.STAR, new Infix(PRODUCT, BinaryOperator.TIMES)),
            entry(TokenKind.SLASH, new Infix(PRODUCT, BinaryOperator.DIVIDE)),
            entry(TokenKind.SLASH_SLASH, new Infix(PRODUCT, BinaryOperator.FLOOR_DIVIDE)),
            entry(TokenKind.PERCENT, new Infix(PRODUCT, BinaryOperator.MODULO)));

    private static final Map<TokenKind, UnaryOperator> PREFIX = Map.of(
            TokenKind.PLUS, UnaryOperator.PLUS,
            TokenKind.MINUS, UnaryOperator.MINUS,
            TokenKind.TILDE, UnaryOperator.INVERT);

    private final TokenStream tokens;
    private final OperandParser operands;
    private final ParameterParser parameters;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        operands = new OperandParser(tokens, this);
        parameters = new ParameterParser(tokens, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    /** One expression, or several as a tuple without brackets. */
    Expression expressions() {
        Expression first = expression();
        return tokens.at(TokenKind.COMMA) ? bareTuple(first, this::expression) : first;
    }

    /** The variables of a loop: operands, so that the {@code in} after them is not taken for an operator. */
    Expression loopVariables() {
        Expression first = operands.operand();
        return Targets.require(tokens.at(TokenKind.COMMA) ? bareTuple(first, operands::operand) : first);
    }

    private Expression bareTuple(Expression first, Supplier<Expression> further) {
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (tokens.accept(TokenKind.COMMA).isPresent()) {
            elements.add(further.get());
        }
        return new Expression.TupleDisplay(first.position(), elements);
    }

    Expression expression() {
        tokens.enter();
        Expression expression = tokens.at(TokenKind.LAMBDA) ? lambda() : conditional();
        tokens.leave();
        return expression;
    }

    private Expression conditional() {
        Expression chosen = disjunction();
        Optional<Token> question = tokens.accept(TokenKind.IF);
        if (question.isEmpty()) {
            return chosen;
        }
        Expression condition = disjunction();
        tokens.expect(TokenKind.ELSE);
        return new Expression.Conditional(question.get().position(), condition, chosen, expression());
    }

    private Expression lambda() {
        Position position = tokens.expect(TokenKind.LAMBDA).position();
        Function function = new Function(position, "lambda", parameters.until(TokenKind.COLON), List.of());
        tokens.expect(TokenKind.COLON);
        Expression body = expression();
        Statement result = new Statement.Return(body.position(), Optional.of(body));
        return new Expression.Lambda(
                position, new Function(position, function.name(), function.parameters(), List.of(result)));
    }

    /** An expression that is neither a conditional nor a lambda, as the clauses of a comprehension take it. */
    Expression disjunction() {
        return binary(OR);
    }

    private Expression binary(int precedence) {
        if (precedence > PRODUCT) {
            return prefixed();
        }
        if (precedence == NOT) {
            return negation();
        }
        Expression left = binary(precedence + 1);
        return precedence == OR || precedence == AND ? logical(left, precedence) : infix(left, precedence);
    }

    private Expression logical(Expression first, int precedence) {
        TokenKind word = precedence == OR ? TokenKind.OR : TokenKind.AND;
        Expression left = first;
        for (Optional<Token> token = tokens.accept(word); token.isPresent(); token = tokens.accept(word)) {
            Position position = token.get().position();
            left = new Expression.Logical(position, precedence == AND, left, binary(precedence + 1));
        }
        return left;
    }

    private Expression negation() {
        if (!tokens.at(TokenKind.NOT)) {
            return binary(NOT + 1);
        }
        tokens.enter();
        Position position = tokens.take().position();
        Expression operand = negation();
        tokens.leave();
        return new Expression.Unary(position, UnaryOperator.NOT, operand);
    }

    private Expression infix(Expression first, int precedence) {
        Expression left = first;
        boolean compared = false;
        for (Infix infix = next(); infix != null && infix.precedence() == precedence; infix = next()) {
            if (compared) {
                throw StarlarkException.of(tokens.position(), "comparisons do not chain: join them with 'and'");
            }
            compared = precedence == COMPARISON;
            Position position = tokens.take().position();
            if (infix.operator() == BinaryOperator.NOT_IN) {
                tokens.expect(TokenKind.IN);
            }
            left = new Expression.Binary(position, infix.operator(), left, binary(precedence + 1));
        }
        return left;
    }

    private @Nullable Infix next() {
        return INFIX.get(tokens.kind());
    }

    private Expression prefixed() {
        UnaryOperator operator = PREFIX.get(tokens.kind());
        if (operator == null) {
            return operands.operand();
        }
        tokens.enter();
        Position position = tokens.take().position();
        Expression operand = prefixed();
        tokens.leave();
        return new Expression.Unary(position, operator, operand);
    }
}
