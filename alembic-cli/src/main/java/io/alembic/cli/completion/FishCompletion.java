package io.alembic.cli.completion;

import java.util.List;

/** Completion for fish, to be put into {@code ~/.config/fish/completions/alembic.fish}. */
public final class FishCompletion {

    private FishCompletion() {}

    public static String script(List<CompletedCommand> commands) {
        StringBuilder script = new StringBuilder();
        script.append("# fish completion for alembic\n");
        script.append("complete -c alembic -n __fish_use_subcommand -f\n");
        script.append("complete -c alembic -n __fish_use_subcommand -s h -l help -d 'Show help'\n");
        script.append("complete -c alembic -n __fish_use_subcommand -s V -l version -d 'Show the version'\n");
        for (CompletedCommand command : commands) {
            if (!command.isMember()) {
                script.append("complete -c alembic -n __fish_use_subcommand -a ")
                        .append(command.name())
                        .append(" -d '")
                        .append(command.summary().replace("'", ""))
                        .append("'\n");
            }
            for (CompletedOption option : command.options()) {
                append(script, command, option);
            }
            if (!command.operands().isEmpty()) {
                script.append(condition(command))
                        .append(" -f -a '")
                        .append(String.join(" ", command.operands()))
                        .append("'\n");
            }
        }
        return script.toString();
    }

    private static void append(StringBuilder script, CompletedCommand command, CompletedOption option) {
        script.append(condition(command));
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.takesValue()) {
            script.append(option.takesFile() ? " -r -F" : " -x");
        }
        if (!option.values().isEmpty()) {
            script.append(" -a '").append(String.join(" ", option.values())).append("'");
        }
        script.append(" -d '").append(option.summary()).append("'\n");
    }

    /** A command is the first word, or the second one after the first of its family. */
    private static String condition(CompletedCommand command) {
        String words = "test (count (commandline -opc)) -gt ";
        String seen = words + "1; and test (commandline -opc)[2] = " + command.firstWord();
        if (!command.isMember()) {
            return "complete -c alembic -n '" + seen + "'";
        }
        return "complete -c alembic -n '" + seen + "; and " + words + "2; and test (commandline -opc)[3] = "
                + command.lastWord() + "'";
    }
}
