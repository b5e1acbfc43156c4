package io.alembic.cli.session;

import java.util.List;

/**
 * What every command can be told. Peeked from the raw arguments, so that an error found while these are parsed is
 * already shown the way the user asked for.
 *
 * @param errorsAsJson whether errors go out as one JSON object
 * @param verbosity how often {@code -v} was given
 */
public record Settings(ColorChoice color, boolean errorsAsJson, boolean quiet, int verbosity) {

    /** Lenient: what makes no sense is left for the parser to refuse. */
    public static Settings peek(List<String> arguments) {
        ColorChoice color = ColorChoice.AUTO;
        boolean json = false;
        boolean quiet = false;
        int verbosity = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String following = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (argument) {
                case "--" -> i = arguments.size();
                case "--color" -> color = ColorChoice.parse(following).orElse(color);
                case "--format" -> json = following.equals("json");
                case "-q", "--quiet" -> quiet = true;
                case "-v", "--verbose" -> verbosity += 1;
                case "-vv" -> verbosity += 2;
                default -> {
                    if (argument.startsWith("--color=")) {
                        color = ColorChoice.parse(argument.substring("--color=".length()))
                                .orElse(color);
                    }
                    json = json || argument.equals("--format=json");
                }
            }
        }
        return new Settings(color, json, quiet, verbosity);
    }
}
