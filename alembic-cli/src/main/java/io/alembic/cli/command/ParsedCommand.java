package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import io.alembic.cli.session.UsageError;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Fills one command from its arguments and runs it; the only place that drives picocli. */
final class ParsedCommand {

    private final String name;
    private final Callable<Integer> command;
    private final CommandLine line;

    ParsedCommand(CommandEntry entry) {
        name = "alembic " + entry.name();
        command = entry.command().get();
        line = new CommandLine(command)
                .setCommandName(name)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, new DurationConverter())
                .registerConverter(Uid.class, new UidConverter());
    }

    /** The definition, for help and completions. */
    CommandSpec definition() {
        return line.getCommandSpec();
    }

    /** Runs the command, or shows its help when that is asked for. */
    int run(List<String> arguments, Session session) {
        try {
            line.parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw explained(e);
        }
        if (line.isUsageHelpRequested()) {
            line.setUsageHelpWidth(session.width());
            line.usage(session.out(), session.colors(StandardStream.OUTPUT) ? Ansi.ON : Ansi.OFF);
            return 0;
        }
        ApplicationSettings.of(session);
        try {
            return command.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a command threw a checked exception", e);
        }
    }

    private AlembicException explained(ParameterException refused) {
        String help = "see " + name + " --help";
        if (refused instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-") && word.length() > 1;
            Optional<String> meant = option ? Suggestions.nearest(bare(word), optionNames()) : Optional.empty();
            return UsageError.of(
                    (option ? "unknown option " : "unexpected argument ") + word + " for " + name,
                    meant.map(near -> "did you mean " + near + "?").orElse(help));
        }
        if (refused instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            List<String> names = new ArrayList<>();
            missing.getMissing().forEach(each -> names.add(labelled(each)));
            return UsageError.of(name + " needs " + String.join(" and ", names), help);
        }
        return UsageError.of(firstLine(String.valueOf(refused.getMessage())), help);
    }

    private static String labelled(CommandLine.Model.ArgSpec missing) {
        return missing.isOption()
                ? ((CommandLine.Model.OptionSpec) missing).longestName() + " " + missing.paramLabel()
                : missing.paramLabel();
    }

    private static String bare(String word) {
        int value = word.indexOf('=');
        return value < 0 ? word : word.substring(0, value);
    }

    private List<String> optionNames() {
        List<String> names = new ArrayList<>();
        line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
