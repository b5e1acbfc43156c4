package io.alembic.cli.completion;

import java.util.List;

/** Completion for zsh, to be put into a folder of {@code fpath} as {@code _alembic}, or sourced. */
public final class ZshCompletion {

    private ZshCompletion() {}

    public static String script(List<CompletedCommand> commands) {
        StringBuilder script = new StringBuilder();
        script.append("#compdef alembic\n");
        script.append("_alembic() {\n");
        script.append("    local -a commands\n");
        script.append("    commands=(\n");
        commands.stream()
                .filter(command -> !command.isMember())
                .forEach(command -> script.append("        '")
                        .append(command.name())
                        .append(":")
                        .append(plain(command.summary()))
                        .append("'\n"));
        script.append("    )\n");
        script.append("    if (( CURRENT == 2 )); then\n");
        script.append("        _describe command commands\n");
        script.append("        return\n");
        script.append("    fi\n");
        script.append("    local command=$words[2]\n");
        script.append("    shift words\n");
        script.append("    (( CURRENT-- ))\n");
        script.append("    case \"$command $words[2]\" in\n");
        script.append("        ")
                .append(CompletedCommand.pattern(commands.stream().filter(CompletedCommand::isMember)))
                .append(")\n");
        script.append("            if (( CURRENT > 2 )); then\n");
        script.append("                command=\"$command $words[2]\"\n");
        script.append("                shift words\n");
        script.append("                (( CURRENT-- ))\n");
        script.append("            fi ;;\n");
        script.append("    esac\n");
        script.append("    case $command in\n");
        for (CompletedCommand command : commands) {
            append(script, command);
        }
        script.append("    esac\n");
        script.append("}\n");
        script.append("if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n");
        script.append("    _alembic \"$@\"\n");
        script.append("else\n");
        script.append("    compdef _alembic alembic\n");
        script.append("fi\n");
        return script.toString();
    }

    private static void append(StringBuilder script, CompletedCommand command) {
        script.append("        \"").append(command.name()).append("\")\n");
        script.append("            _arguments");
        for (CompletedOption option : command.options()) {
            for (String name : option.names()) {
                script.append(" \\\n                '*")
                        .append(name)
                        .append("[")
                        .append(option.summary())
                        .append("]")
                        .append(option.takesValue() ? ":value:" + action(option) : "")
                        .append("'");
            }
        }
        script.append(" \\\n                '*:operand:")
                .append(command.operands().isEmpty() ? "_files" : "(" + String.join(" ", command.operands()) + ")")
                .append("' ;;\n");
    }

    private static String action(CompletedOption option) {
        if (!option.values().isEmpty()) {
            return "(" + String.join(" ", option.values()) + ")";
        }
        return option.takesFile() ? "_files" : " ";
    }

    private static String plain(String summary) {
        return summary.replace("'", "").replace(":", "");
    }
}
