package io.alembic.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What completion knows of a command.
 *
 * @param operands the values its first operand may take; empty for a file name
 */
public record CompletedCommand(String name, String summary, List<CompletedOption> options, List<String> operands) {

    public CompletedCommand {
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    public static CompletedCommand of(String name, String summary, CommandSpec definition) {
        List<CompletedOption> options = new ArrayList<>();
        for (OptionSpec option : definition.options()) {
            if (!option.hidden()) {
                options.add(CompletedOption.of(option));
            }
        }
        List<String> operands = definition.positionalParameters().stream()
                .findFirst()
                .map(CompletedCommand::values)
                .orElse(List.of());
        return new CompletedCommand(name, summary, options, operands);
    }

    /** A first word that others follow: {@code state}. */
    public static CompletedCommand family(String name, String summary, List<String> members) {
        return new CompletedCommand(name, summary, List.of(), members);
    }

    /** Whether it is the second word of a family: {@code state list}. */
    boolean isMember() {
        return name.contains(" ");
    }

    /** {@code state} of {@code state list}. */
    String firstWord() {
        return isMember() ? name.substring(0, name.indexOf(' ')) : name;
    }

    /** {@code list} of {@code state list}. */
    String lastWord() {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** What a shell's {@code case} matches the names of commands with. */
    static String pattern(Stream<CompletedCommand> commands) {
        return commands.map(command -> "\"" + command.name() + "\"").collect(Collectors.joining("|"));
    }

    /** The values that a definition lists: its candidates, or the constants of an enum. */
    static List<String> values(ArgSpec argument) {
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        } else if (argument.type().isEnum()) {
            for (Object constant : argument.type().getEnumConstants()) {
                values.add(constant.toString());
            }
        }
        return values;
    }
}
