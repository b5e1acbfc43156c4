package io.alembic.cli.view;

import io.alembic.cli.service.InventoryProblems;
import io.alembic.cli.session.Session;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.validate.ValidationReport;
import java.nio.file.Path;

/** The outcome of a validation: {@code ok}, or everything that is wrong. */
public final class ValidationView {

    private final Session session;

    public ValidationView(Session session) {
        this.session = session;
    }

    /** Shows the report, and tells the exit code. */
    public int show(Path file, ValidationReport report) {
        try {
            report.throwIfErrors(file + " does not validate: " + report.errors().size()
                    + (report.errors().size() == 1 ? " error" : " errors"));
            session.out().println("ok");
            return 0;
        } catch (AlembicException e) {
            ErrorView.of(session).show(new InventoryProblems(e));
            return e.kind().exitCode();
        }
    }
}
