package io.alembic.starlark.parse;

import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.Argument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parses the arguments of a call, which stand in the order of their kinds. */
final class ArgumentParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ArgumentParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    List<Argument> arguments() {
        tokens.expect(TokenKind.OPEN_ROUND);
        List<Argument> arguments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!tokens.at(TokenKind.CLOSE_ROUND)) {
            Argument argument = argument();
            if (argument.kind() == Argument.Kind.NAMED && !names.add(argument.name())) {
                throw StarlarkException.of(argument.position(), "argument " + argument.name() + " is given twice");
            }
            if (!arguments.isEmpty()) {
                requireOrder(arguments.get(arguments.size() - 1), argument);
            }
            arguments.add(argument);
            if (tokens.accept(TokenKind.COMMA).isEmpty()) {
                break;
            }
        }
        tokens.expect(TokenKind.CLOSE_ROUND);
        return arguments;
    }

    private Argument argument() {
        Position position = tokens.position();
        if (tokens.accept(TokenKind.STAR).isPresent()) {
            return new Argument(position, Argument.Kind.SEQUENCE, "", expressions.expression());
        }
        if (tokens.accept(TokenKind.STAR_STAR).isPresent()) {
            return new Argument(position, Argument.Kind.MAPPING, "", expressions.expression());
        }
        if (tokens.at(TokenKind.NAME) && tokens.kindAfter() == TokenKind.ASSIGN) {
            String name = tokens.take().text();
            tokens.take();
            return new Argument(position, Argument.Kind.NAMED, name, expressions.expression());
        }
        return new Argument(position, Argument.Kind.POSITIONAL, "", expressions.expression());
    }

    private static void requireOrder(Argument before, Argument argument) {
        boolean repeats = argument.kind() == Argument.Kind.POSITIONAL || argument.kind() == Argument.Kind.NAMED;
        int order = argument.kind().compareTo(before.kind());
        if (order < 0 || (order == 0 && !repeats)) {
            throw StarlarkException.of(
                    argument.position(), describe(argument.kind()) + " cannot follow " + describe(before.kind()));
        }
    }

    private static String describe(Argument.Kind kind) {
        return switch (kind) {
            case POSITIONAL -> "a positional argument";
            case NAMED -> "a named argument";
            case SEQUENCE -> "a *argument";
            case MAPPING -> "a **argument";
        };
    }
}
