package io.alembic.cli.command;

import io.alembic.adapter.registry.AdapterRegistry;
import io.alembic.cli.service.VersionService;
import io.alembic.cli.session.Session;
import java.util.List;
import java.util.Optional;

/** The commands there are, in the order the help lists them, and what each is wired to. */
public final class CommandTable {

    private final List<CommandEntry> entries;

    public CommandTable(Session session) {
        entries = List.of(
                new CommandEntry(
                        "completion",
                        CommandGroup.ASIDE,
                        "Print a completion script for bash, zsh or fish.",
                        () -> new CompletionCommand(this, session)),
                new CommandEntry(
                        "version",
                        CommandGroup.ASIDE,
                        "Show the version, and what this build can do.",
                        () -> new VersionCommand(
                                new VersionService(
                                        () -> AdapterRegistry.installed().names()),
                                session)));
    }

    List<CommandEntry> entries() {
        return entries;
    }

    List<String> names() {
        return entries.stream().map(CommandEntry::name).toList();
    }

    Optional<CommandEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
