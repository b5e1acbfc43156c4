package io.alembic.cli.command;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Commands that share their first word, each an entry named by both: {@code state list}.
 *
 * @param summary one line for the help of the program
 */
record CommandFamily(String name, CommandGroup group, String summary, List<CommandEntry> members) {

    CommandFamily {
        requireNonNull(name, "name is null");
        requireNonNull(group, "group is null");
        requireNonNull(summary, "summary is null");
        members = List.copyOf(members);
    }

    Optional<CommandEntry> find(String member) {
        return members.stream().filter(entry -> entry.lastWord().equals(member)).findFirst();
    }

    /** The second words. */
    List<String> memberNames() {
        return members.stream().map(CommandEntry::lastWord).toList();
    }

    void showHelp(PrintStream out) {
        out.println("Usage: alembic " + name + " COMMAND [OPTION...]");
        out.println();
        out.println(summary);
        out.println();
        for (CommandEntry member : members) {
            out.println("  " + RootHelp.padded(member.lastWord()) + member.summary());
        }
        out.println();
        out.println("See alembic " + name + " COMMAND --help for the options of one.");
    }
}
