package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.core.problem.AlembicException;

/** Shows why a run failed, on the error stream. */
public interface ErrorView {

    /** A failure we foresaw. */
    void show(AlembicException failure);

    /** Something nobody foresaw, which is our fault. */
    void showBug(Throwable bug);

    /** The form this run asked for. */
    static ErrorView of(Session session) {
        return session.settings().errorsAsJson() ? new ErrorJsonView(session) : new ErrorTextView(session);
    }
}
