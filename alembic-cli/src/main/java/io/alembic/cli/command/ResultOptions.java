package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import io.alembic.cli.view.ImportJsonView;
import io.alembic.cli.view.ImportTextView;
import io.alembic.cli.view.ImportView;
import io.alembic.cli.view.StateJsonView;
import io.alembic.cli.view.StateTextView;
import io.alembic.cli.view.StateView;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The common options of a command whose result is text or JSON. */
final class ResultOptions extends CommonOptions {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "The result as text (the default) or json, errors included.")
    Form form = Form.TEXT;

    StateView stateView(Session session) {
        return switch (form) {
            case TEXT -> new StateTextView(session.out());
            case JSON -> new StateJsonView(session.out());
        };
    }

    ImportView importView(Session session) {
        return switch (form) {
            case TEXT -> new ImportTextView(session);
            case JSON -> new ImportJsonView(session.out());
        };
    }

    /** How a result is shown. */
    enum Form {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
