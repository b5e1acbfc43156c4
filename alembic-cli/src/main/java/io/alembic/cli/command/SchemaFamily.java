package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import java.util.List;

/** The commands on schemas alone. */
final class SchemaFamily {

    private SchemaFamily() {}

    static CommandFamily of(Wiring wiring, Session session) {
        return new CommandFamily(
                "schema",
                CommandGroup.LOOK,
                "Look at schemas without objects.",
                List.of(new CommandEntry(
                        "schema pull",
                        CommandGroup.LOOK,
                        "Write what a backend can hold as a schema.",
                        () -> new SchemaPullCommand(wiring::wholeImport, session))));
    }
}
