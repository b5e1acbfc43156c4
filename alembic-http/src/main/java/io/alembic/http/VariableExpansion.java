package io.alembic.http;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables of the environment in the place of {@code ${NAME}} in the texts of a configuration. {@code $${NAME}}
 * stays as {@code ${NAME}}; a variable that is not set is a failure (spec 50 §10.3).
 */
public final class VariableExpansion {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\$?)\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private final Environment environment;

    private VariableExpansion(Environment environment) {
        this.environment = environment;
    }

    /** The configuration with its settings expanded. */
    public static BackendConfiguration of(BackendConfiguration configuration) {
        return withSettings(configuration, settings(configuration.settings(), configuration.environment()));
    }

    /** A mapping with its texts expanded. */
    public static MapValue settings(MapValue settings, Environment environment) {
        return settings.mapValues(new VariableExpansion(environment)::expanded);
    }

    private static BackendConfiguration withSettings(BackendConfiguration configuration, MapValue settings) {
        return new BackendConfiguration(
                settings,
                configuration.positions(),
                configuration.source(),
                configuration.environment(),
                configuration.workingDirectory(),
                configuration.toolVersion(),
                configuration.notices());
    }

    private Value expanded(Value value) {
        if (value instanceof TextValue text) {
            return text.text().contains("${") ? Value.of(expanded(text.text())) : value;
        }
        if (value instanceof MapValue map) {
            return map.mapValues(this::expanded);
        }
        return value instanceof ListValue list
                ? new ListValue(list.elements().stream().map(this::expanded).toList())
                : value;
    }

    private String expanded(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    private String replacement(MatchResult match) {
        if (!match.group(1).isEmpty()) {
            return match.group().substring(1);
        }
        return environment
                .get(match.group(2))
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.FAILURE,
                        "the backend configuration uses ${" + match.group(2) + "}, which is not set"));
    }
}
