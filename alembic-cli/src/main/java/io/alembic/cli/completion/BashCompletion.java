package io.alembic.cli.completion;

import java.util.ArrayList;
import java.util.List;

/** Completion for bash 3.2 and newer; needs no bash-completion package. */
public final class BashCompletion {

    private BashCompletion() {}

    public static String script(List<CompletedCommand> commands) {
        StringBuilder script = new StringBuilder();
        script.append("# bash completion for alembic: source <(alembic completion bash)\n");
        script.append("_alembic() {\n");
        script.append("    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=\"\" i\n");
        script.append("    COMPREPLY=()\n");
        script.append("    for ((i = 1; i < COMP_CWORD; i++)); do\n");
        script.append("        case ${COMP_WORDS[i]} in\n");
        script.append("            -*) ;;\n");
        script.append("            *)\n");
        script.append("                case \"${command:+$command }${COMP_WORDS[i]}\" in\n");
        script.append("                    ")
                .append(CompletedCommand.pattern(commands.stream()))
                .append(") command=\"${command:+$command }${COMP_WORDS[i]}\" ;;\n");
        script.append("                    *) break ;;\n");
        script.append("                esac ;;\n");
        script.append("        esac\n");
        script.append("    done\n");
        script.append("    case $command in\n");
        script.append("        \"\") COMPREPLY=($(compgen -W \"")
                .append(String.join(" ", names(commands)))
                .append(" --help --version\" -- \"$word\")) ;;\n");
        for (CompletedCommand command : commands) {
            append(script, command);
        }
        script.append("    esac\n");
        script.append("}\n");
        script.append("complete -o bashdefault -o default -F _alembic alembic\n");
        return script.toString();
    }

    private static List<String> names(List<CompletedCommand> commands) {
        return commands.stream()
                .filter(command -> !command.isMember())
                .map(CompletedCommand::name)
                .toList();
    }

    private static void append(StringBuilder script, CompletedCommand command) {
        script.append("        \"").append(command.name()).append("\")\n");
        script.append("            case $before in\n");
        List<String> all = new ArrayList<>();
        for (CompletedOption option : command.options()) {
            all.addAll(option.names());
            if (option.takesValue()) {
                script.append("                ")
                        .append(String.join("|", option.names()))
                        .append(") ")
                        .append(valueOf(option))
                        .append("; return ;;\n");
            }
        }
        script.append("            esac\n");
        script.append("            case $word in\n");
        script.append("                -*) COMPREPLY=($(compgen -W \"")
                .append(String.join(" ", all))
                .append("\" -- \"$word\")) ;;\n");
        String operand =
                command.operands().isEmpty() ? "COMPREPLY=($(compgen -f -- \"$word\"))" : words(command.operands());
        script.append("                *) ").append(operand).append(" ;;\n");
        script.append("            esac ;;\n");
    }

    private static String valueOf(CompletedOption option) {
        if (!option.values().isEmpty()) {
            return words(option.values());
        }
        return option.takesFile() ? "COMPREPLY=($(compgen -f -- \"$word\"))" : ":";
    }

    private static String words(List<String> words) {
        return "COMPREPLY=($(compgen -W \"" + String.join(" ", words) + "\" -- \"$word\"))";
    }
}
