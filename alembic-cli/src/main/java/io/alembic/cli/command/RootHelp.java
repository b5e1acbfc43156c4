package io.alembic.cli.command;

import java.io.PrintStream;

/** The help of the program as a whole: its commands, a line each, none of them built for it. */
final class RootHelp {

    private static final String INDENT = "  ";

    private final CommandTable commands;

    RootHelp(CommandTable commands) {
        this.commands = commands;
    }

    void show(PrintStream out) {
        out.println("Usage: alembic COMMAND [OPTION...]");
        out.println();
        out.println("Makes the systems that hold a network's data agree with the inventory you declare:");
        out.println("plan tells what differs, apply is the only command that writes to a backend.");
        for (CommandGroup group : CommandGroup.values()) {
            out.println();
            out.println(group.heading() + ":");
            for (CommandFamily family : commands.families()) {
                if (family.group() == group) {
                    out.println(INDENT + padded(family.name()) + family.summary());
                }
            }
            for (CommandEntry entry : commands.entries()) {
                if (entry.group() == group && !entry.isMember()) {
                    out.println(INDENT + padded(entry.name()) + entry.summary());
                }
            }
        }
        out.println();
        out.println("Options of every command:");
        option(out, "-h, --help", "Show the help of a command.");
        option(out, "-q, --quiet", "No progress and no notes, only results, warnings and errors.");
        option(out, "-v, --verbose", "Tell what is sent to a backend; -vv tells more.");
        option(out, "    --color=WHEN", "Colour what people read: auto, always or never.");
        option(out, "    --format=json", "Errors as one JSON object on standard error.");
        option(out, "-V, --version", "Show the version.");
        out.println();
        out.println("Example:");
        out.println(INDENT + "alembic plan -f inventory.yaml --backend-config backend.yaml -o plan.json");
        out.println(INDENT + "alembic apply -p plan.json --backend-config backend.yaml");
        out.println();
        out.println("Start with: alembic demo");
    }

    static String padded(String name) {
        return name + " ".repeat(Math.max(1, 12 - name.length()));
    }

    private static void option(PrintStream out, String names, String description) {
        out.println(INDENT + names + " ".repeat(Math.max(1, 20 - names.length())) + description);
    }
}
