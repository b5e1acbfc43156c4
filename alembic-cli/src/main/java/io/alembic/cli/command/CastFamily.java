package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import java.util.List;

/** The commands that make a project of its own from a model. */
final class CastFamily {

    private CastFamily() {}

    static CommandFamily of(Wiring wiring, Session session) {
        return new CommandFamily(
                "cast",
                CommandGroup.ASIDE,
                "Make a project of its own from an inventory.",
                List.of(new CommandEntry(
                        "cast django",
                        CommandGroup.ASIDE,
                        "Make a Django app: models, admin pages, REST API, data.",
                        () -> new CastDjangoCommand(wiring::cast, session))));
    }
}
