package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import io.alembic.document.DocumentSource;
import java.nio.file.Path;

/** A state document that is named on the command line. */
final class StateInput {

    private static final String STDIN = "-";

    private StateInput() {}

    static DocumentSource of(Path file, Session session) {
        return file.toString().equals(STDIN)
                ? DocumentSource.of("<stdin>", session.in())
                : DocumentSource.of(session.resolve(file));
    }
}
