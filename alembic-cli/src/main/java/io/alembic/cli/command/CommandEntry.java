package io.alembic.cli.command;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * A command that exists; it is built only when it is the one named.
 *
 * @param summary one line for the help
 * @param command builds the object that picocli fills and runs; what it returns is the exit code
 */
record CommandEntry(String name, CommandGroup group, String summary, Supplier<Callable<Integer>> command) {

    CommandEntry {
        requireNonNull(name, "name is null");
        requireNonNull(group, "group is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(command, "command is null");
    }

    /** Whether its name has a second word: {@code state list}. */
    boolean isMember() {
        return name.contains(" ");
    }

    /** {@code list} of {@code state list}. */
    String lastWord() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
