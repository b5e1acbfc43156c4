package io.alembic.cli.command;

import io.alembic.cli.progress.Reporter;
import io.alembic.cli.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands there are, in the order the help lists them, and what each is wired to. Closed when its command has run. */
public final class CommandTable implements AutoCloseable {

    private final Wiring wiring;
    private final List<CommandEntry> entries;
    private final List<CommandFamily> families;

    public CommandTable(Session session, Reporter reporter) {
        wiring = new Wiring(session, reporter);
        families = List.of(
                StateFamily.of(wiring, session), SchemaFamily.of(wiring, session), CastFamily.of(wiring, session));
        entries = List.of(
                new CommandEntry(
                        "validate",
                        CommandGroup.LOOK,
                        "Check an inventory against its own schema.",
                        () -> new ValidateCommand(wiring::validate, session)),
                new CommandEntry(
                        "plan",
                        CommandGroup.LOOK,
                        "Compare an inventory with a backend, and write what apply would do.",
                        () -> new PlanCommand(wiring::plan, session)),
                new CommandEntry(
                        "show",
                        CommandGroup.LOOK,
                        "Show a written plan as text, Markdown or JSON.",
                        () -> new ShowCommand(session)),
                new CommandEntry(
                        "import",
                        CommandGroup.LOOK,
                        "Write what a backend holds as an inventory.",
                        () -> new ImportCommand(wiring::imports, wiring::wholeImport, session)),
                new CommandEntry(
                        "map",
                        CommandGroup.LOOK,
                        "Say an inventory in another vocabulary.",
                        () -> new MapCommand(wiring::map, session)),
                new CommandEntry(
                        "map transform",
                        CommandGroup.LOOK,
                        "Try one transform of a map specification.",
                        () -> new MapTransformCommand(wiring::transform, session)),
                new CommandEntry(
                        "apply",
                        CommandGroup.CHANGE,
                        "Do what a plan says.",
                        () -> new ApplyCommand(wiring::apply, session)),
                new CommandEntry(
                        "undo",
                        CommandGroup.LOOK,
                        "Plan the way back from the last apply.",
                        () -> new UndoCommand(wiring::undo, session, reporter)),
                new CommandEntry(
                        "demo",
                        CommandGroup.ASIDE,
                        "Take a small network through all of it, with a file as the backend.",
                        () -> new DemoCommand(session)),
                new CommandEntry(
                        "completion",
                        CommandGroup.ASIDE,
                        "Print a completion script for bash, zsh or fish.",
                        () -> new CompletionCommand(this, session)),
                new CommandEntry(
                        "version",
                        CommandGroup.ASIDE,
                        "Show the version, and what this build can do.",
                        () -> new VersionCommand(wiring::version, session)));
    }

    List<CommandEntry> entries() {
        return entries;
    }

    List<CommandFamily> families() {
        return families;
    }

    List<String> names() {
        return Stream.concat(
                        entries.stream().map(CommandEntry::name),
                        families.stream().map(CommandFamily::name))
                .toList();
    }

    Optional<CommandEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    Optional<CommandFamily> findFamily(String name) {
        return families.stream().filter(family -> family.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
