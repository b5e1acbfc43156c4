package io.alembic.cli.command;

/** Under which heading the help lists a command. */
enum CommandGroup {
    LOOK("Look, without changing a backend"),
    CHANGE("Change a backend"),
    ASIDE("Find your way");

    private final String heading;

    CommandGroup(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
