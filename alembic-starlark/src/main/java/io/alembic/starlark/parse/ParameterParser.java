package io.alembic.starlark.parse;

import io.alembic.starlark.lex.Token;
import io.alembic.starlark.lex.TokenKind;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses the parameters of a function, and checks their order. That their names differ is the resolver's. */
final class ParameterParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ParameterParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** The parameters up to a token, which is not taken. */
    List<Parameter> until(TokenKind end) {
        List<Parameter> parameters = new ArrayList<>();
        boolean starred = false;
        while (!tokens.at(end)) {
            Parameter parameter = parameter(starred);
            requireOrder(parameters, parameter, starred);
            starred |= parameter.kind() == Parameter.Kind.STAR || parameter.kind() == Parameter.Kind.REST;
            parameters.add(parameter);
            if (tokens.accept(TokenKind.COMMA).isEmpty()) {
                break;
            }
        }
        if (!parameters.isEmpty() && last(parameters).kind() == Parameter.Kind.STAR) {
            throw StarlarkException.of(last(parameters).position(), "a bare * must be followed by a parameter");
        }
        return parameters;
    }

    private Parameter parameter(boolean starred) {
        Position position = tokens.position();
        if (tokens.accept(TokenKind.STAR_STAR).isPresent()) {
            return new Parameter(position, Parameter.Kind.NAMED_REST, name(), Optional.empty());
        }
        if (tokens.accept(TokenKind.STAR).isPresent()) {
            Optional<Token> name = tokens.accept(TokenKind.NAME);
            return name.map(token -> new Parameter(position, Parameter.Kind.REST, token.text(), Optional.empty()))
                    .orElseGet(() -> new Parameter(position, Parameter.Kind.STAR, "", Optional.empty()));
        }
        String name = name();
        Optional<Expression> value = tokens.accept(TokenKind.ASSIGN).map(token -> expressions.expression());
        return new Parameter(position, starred ? Parameter.Kind.NAMED_ONLY : Parameter.Kind.POSITIONAL, name, value);
    }

    private String name() {
        return tokens.expect(TokenKind.NAME).text();
    }

    private static void requireOrder(List<Parameter> before, Parameter parameter, boolean starred) {
        if (before.isEmpty()) {
            return;
        }
        Parameter last = last(before);
        Parameter.Kind kind = parameter.kind();
        if (last.kind() == Parameter.Kind.NAMED_REST) {
            throw StarlarkException.of(parameter.position(), "no parameter can follow **" + last.name());
        }
        if (starred && (kind == Parameter.Kind.STAR || kind == Parameter.Kind.REST)) {
            throw StarlarkException.of(parameter.position(), "a function has one * parameter at most");
        }
        if (last.kind() == Parameter.Kind.STAR && kind == Parameter.Kind.NAMED_REST) {
            throw StarlarkException.of(last.position(), "a bare * must be followed by a parameter");
        }
        boolean optionalBefore =
                last.kind() == Parameter.Kind.POSITIONAL && last.defaultValue().isPresent();
        if (optionalBefore
                && kind == Parameter.Kind.POSITIONAL
                && parameter.defaultValue().isEmpty()) {
            throw StarlarkException.of(
                    parameter.position(),
                    "parameter " + parameter.name() + " needs a default value, as the one before it has one");
        }
    }

    private static Parameter last(List<Parameter> parameters) {
        return parameters.get(parameters.size() - 1);
    }
}
