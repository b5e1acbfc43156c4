package io.alembic.starlark.parse;

import static java.util.Map.entry;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.BinaryOperator;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.JumpKind;
import io.alembic.starlark.syntax.Parameter;
import io.alembic.starlark.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses statements. */
final class StatementParser {

    private static final Map<TokenKind, BinaryOperator> AUGMENTED = Map.ofEntries(
            entry(TokenKind.PLUS_ASSIGN, BinaryOperator.PLUS),
            entry(TokenKind.MINUS_ASSIGN, BinaryOperator.MINUS),
            entry(TokenKind.STAR_ASSIGN, BinaryOperator.TIMES),
            entry(TokenKind.SLASH_ASSIGN, BinaryOperator.DIVIDE),
            entry(TokenKind.SLASH_SLASH_ASSIGN, BinaryOperator.FLOOR_DIVIDE),
            entry(TokenKind.PERCENT_ASSIGN, BinaryOperator.MODULO),
            entry(TokenKind.AMPERSAND_ASSIGN, BinaryOperator.AND),
            entry(TokenKind.PIPE_ASSIGN, BinaryOperator.OR),
            entry(TokenKind.CARET_ASSIGN, BinaryOperator.XOR),
            entry(TokenKind.SHIFT_LEFT_ASSIGN, BinaryOperator.SHIFT_LEFT),
            entry(TokenKind.SHIFT_RIGHT_ASSIGN, BinaryOperator.SHIFT_RIGHT));

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final LoadParser loads;

    StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
        loads = new LoadParser(tokens);
    }

    /** The next statement, or those of one line. */
    List<Statement> statement() {
        return switch (tokens.kind()) {
            case DEF -> List.of(define());
            case IF -> List.of(branch());
            case FOR -> List.of(loop());
            case INDENT -> throw StarlarkException.of(tokens.position(), "this line is indented without a block");
            default -> line();
        };
    }

    private List<Statement> line() {
        List<Statement> statements = new ArrayList<>();
        do {
            statements.add(small());
        } while (tokens.accept(TokenKind.SEMICOLON).isPresent() && !tokens.at(TokenKind.NEWLINE));
        tokens.expect(TokenKind.NEWLINE);
        return statements;
    }

    private Statement small() {
        return switch (tokens.kind()) {
            case PASS -> new Statement.Jump(tokens.take().position(), JumpKind.PASS);
            case BREAK -> new Statement.Jump(tokens.take().position(), JumpKind.BREAK);
            case CONTINUE -> new Statement.Jump(tokens.take().position(), JumpKind.CONTINUE);
            case RETURN -> returns();
            case LOAD -> loads.load();
            default -> assignment();
        };
    }

    private Statement returns() {
        Position position = tokens.expect(TokenKind.RETURN).position();
        boolean empty = tokens.at(TokenKind.NEWLINE) || tokens.at(TokenKind.SEMICOLON);
        return new Statement.Return(position, empty ? Optional.empty() : Optional.of(expressions.expressions()));
    }

    private Statement assignment() {
        Expression target = expressions.expressions();
        Position position = tokens.position();
        if (tokens.accept(TokenKind.ASSIGN).isPresent()) {
            return new Statement.Assign(position, Targets.require(target), expressions.expressions());
        }
        BinaryOperator operator = AUGMENTED.get(tokens.kind());
        if (operator != null) {
            tokens.take();
            return new Statement.Augment(position, operator, Targets.requireSimple(target), expressions.expressions());
        }
        return new Statement.Evaluate(target.position(), target);
    }

    private Statement define() {
        Position position = tokens.expect(TokenKind.DEF).position();
        Token name = tokens.expect(TokenKind.NAME);
        tokens.expect(TokenKind.OPEN_ROUND);
        List<Parameter> parameters = expressions.parameters().until(TokenKind.CLOSE_ROUND);
        tokens.expect(TokenKind.CLOSE_ROUND);
        Function function = new Function(position, name.text(), parameters, suite());
        return new Statement.Def(position, new Expression.Name(name.position(), name.text()), function);
    }

    private Statement branch() {
        Position position = tokens.take().position();
        Expression condition = expressions.expression();
        List<Statement> chosen = suite();
        if (tokens.at(TokenKind.ELIF)) {
            tokens.enter();
            List<Statement> otherwise = List.of(branch());
            tokens.leave();
            return new Statement.If(position, condition, chosen, otherwise);
        }
        List<Statement> otherwise = tokens.accept(TokenKind.ELSE).isPresent() ? suite() : List.of();
        return new Statement.If(position, condition, chosen, otherwise);
    }

    private Statement loop() {
        Position position = tokens.expect(TokenKind.FOR).position();
        Expression target = expressions.loopVariables();
        tokens.expect(TokenKind.IN);
        return new Statement.For(position, target, expressions.expressions(), suite());
    }

    private List<Statement> suite() {
        tokens.expect(TokenKind.COLON);
        if (tokens.accept(TokenKind.NEWLINE).isEmpty()) {
            return line();
        }
        tokens.enter();
        tokens.expect(TokenKind.INDENT);
        List<Statement> statements = new ArrayList<>();
        while (tokens.accept(TokenKind.OUTDENT).isEmpty()) {
            statements.addAll(statement());
        }
        tokens.leave();
        return statements;
    }
}
