package io.alembic.cli.command;

import io.alembic.cli.progress.Reporter;
import io.alembic.cli.session.ProgramVersion;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.UsageError;
import io.alembic.cli.view.VersionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the command that the arguments name. Options that every command takes may stand before it. The version alone is
 * told without a parser: scripts ask for it often.
 */
public final class Dispatcher {

    private static final Set<String> VERSION = Set.of("version", "-V", "--version");

    private final Session session;
    private final CommandTable commands;

    private Dispatcher(Session session, CommandTable commands) {
        this.session = session;
        this.commands = commands;
    }

    /** Runs what the arguments ask for, and tells the exit code. */
    public static int run(Session session, Reporter reporter, List<String> arguments) {
        if (arguments.size() == 1 && VERSION.contains(arguments.get(0))) {
            ApplicationSettings.of(session);
            new VersionView(session.out()).showText(ProgramVersion.read());
            return 0;
        }
        try (CommandTable commands = new CommandTable(session, reporter)) {
            return new Dispatcher(session, commands).run(arguments);
        }
    }

    private int run(List<String> arguments) {
        List<String> leading = new ArrayList<>();
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at);
            switch (option) {
                case "-h", "--help" -> {
                    return help(arguments.subList(at + 1, arguments.size()));
                }
                case "-V", "--version" -> {
                    return runCommand("version", leading);
                }
                case "-q", "--quiet", "-v", "-vv", "--verbose" -> leading.add(option);
                case "--color", "--format" -> {
                    leading.add(option);
                    at++;
                    if (at == arguments.size()) {
                        throw UsageError.of(option + " needs a value", "see alembic --help");
                    }
                    leading.add(arguments.get(at));
                }
                default -> {
                    if (!option.startsWith("--color=") && !option.startsWith("--format=")) {
                        throw UsageError.of(
                                "unknown option " + option + " before the command",
                                "options of a command come after its name: alembic COMMAND " + option);
                    }
                    leading.add(option);
                }
            }
            at++;
        }
        if (at == arguments.size()) {
            new RootHelp(commands).show(session.err());
            throw UsageError.of("no command given", "see alembic --help");
        }
        String name = arguments.get(at);
        List<String> rest = arguments.subList(at + 1, arguments.size());
        if (name.equals("help")) {
            return help(rest);
        }
        Optional<CommandFamily> family = commands.findFamily(name);
        if (family.isPresent()) {
            return runMember(family.get(), rest, leading);
        }
        if (!rest.isEmpty() && commands.find(name + " " + rest.get(0)).isPresent()) {
            leading.addAll(rest.subList(1, rest.size()));
            return runCommand(name + " " + rest.get(0), leading);
        }
        leading.addAll(rest);
        return runCommand(name, leading);
    }

    private int runMember(CommandFamily family, List<String> rest, List<String> leading) {
        if (rest.isEmpty()) {
            family.showHelp(session.err());
            throw UsageError.of(
                    "alembic " + family.name() + " needs a command", "see alembic " + family.name() + " --help");
        }
        String name = rest.get(0);
        if (name.equals("-h") || name.equals("--help")) {
            family.showHelp(session.out());
            return 0;
        }
        List<String> arguments = new ArrayList<>(leading);
        arguments.addAll(rest.subList(1, rest.size()));
        CommandEntry entry = family.find(name)
                .orElseThrow(() -> UsageError.of(
                        "there is no command " + family.name() + " " + name,
                        Suggestions.nearest(name, family.memberNames())
                                .map(near -> "did you mean alembic " + family.name() + " " + near + "?")
                                .orElse("see alembic " + family.name() + " --help")));
        return new ParsedCommand(entry).run(arguments, session);
    }

    private int help(List<String> topic) {
        if (topic.isEmpty()) {
            new RootHelp(commands).show(session.out());
            return 0;
        }
        Optional<CommandFamily> family = commands.findFamily(topic.get(0));
        if (family.isPresent()) {
            List<String> member = new ArrayList<>(topic.subList(1, topic.size()));
            member.add("--help");
            return runMember(family.get(), member, List.of());
        }
        return runCommand(String.join(" ", topic), List.of("--help"));
    }

    private int runCommand(String name, List<String> arguments) {
        Optional<CommandEntry> entry = commands.find(name);
        if (entry.isEmpty()) {
            throw UsageError.of(
                    "there is no command " + name,
                    Suggestions.nearest(name, commands.names())
                            .map(near -> "did you mean alembic " + near + "?")
                            .orElse("see alembic --help"));
        }
        return new ParsedCommand(entry.get()).run(arguments, session);
    }
}
