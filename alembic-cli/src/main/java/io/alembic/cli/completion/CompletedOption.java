package io.alembic.cli.completion;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What completion knows of an option.
 *
 * @param names with their dashes: {@code -f}, {@code --file}
 * @param summary one line, without characters that shells treat in a special way
 * @param takesFile whether its value is a file name
 * @param values what its value may be; empty when that is free
 */
public record CompletedOption(
        List<String> names, String summary, boolean takesValue, boolean takesFile, List<String> values) {

    public CompletedOption {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    static CompletedOption of(OptionSpec option) {
        boolean takesValue = option.arity().max() > 0 && !option.typeInfo().isBoolean();
        String summary = String.join(" ", option.description()).replaceAll("['\"`$\\\\\\[\\]:]", "");
        return new CompletedOption(
                List.of(option.names()),
                summary,
                takesValue,
                takesValue && option.type() == java.nio.file.Path.class,
                takesValue ? CompletedCommand.values(option) : List.of());
    }
}
