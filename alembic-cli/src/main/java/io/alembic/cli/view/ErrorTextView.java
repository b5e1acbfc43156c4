package io.alembic.cli.view;

import io.alembic.cli.service.InventoryProblems;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapFailure;
import java.io.PrintStream;
import java.util.List;

/** A failure for people: what, where with the line, and what to do. */
final class ErrorTextView implements ErrorView {

    private static final int TRACE_VERBOSITY = 2;
    private static final int MOST_SHOWN = 50;

    private final Session session;
    private final PrintStream err;
    private final Style style;
    private final ShownPath paths;

    ErrorTextView(Session session) {
        this.session = session;
        err = session.err();
        style = Style.of(session, StandardStream.ERROR);
        paths = new ShownPath(session.invocation().workingDirectory());
    }

    @Override
    public void show(AlembicException failure) {
        List<Problem> problems = failure.problems();
        boolean quote = failure instanceof InventoryProblems || failure instanceof MapFailure;
        String message = String.valueOf(failure.getMessage());
        if (problems.size() == 1 && problems.get(0).message().equals(message)) {
            err.println(style.red("Error:") + " " + located(problems.get(0)));
            details(problems.get(0), quote, "  ");
        } else {
            err.println(style.red("Error:") + " " + message);
            for (Problem problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
                err.println("- " + located(problem));
                details(problem, quote, "    ");
            }
            if (problems.size() > MOST_SHOWN) {
                err.println("- and " + (problems.size() - MOST_SHOWN) + " more");
            }
        }
        causes(failure, message);
        trace(failure);
    }

    @Override
    public void showBug(Throwable bug) {
        err.println(style.red("Error:") + " this is a bug in alembic: " + bug
                + (session.settings().verbosity() < TRACE_VERBOSITY
                        ? "; run the command again with -vv to see where, and report it"
                        : "; please report it with what follows"));
        trace(bug);
    }

    private String located(Problem problem) {
        return problem.position()
                        .map(position -> style.bold(paths.of(position) + ":") + " ")
                        .orElse("")
                + problem.message();
    }

    private void details(Problem problem, boolean quote, String indent) {
        if (quote) {
            problem.position()
                    .ifPresent(position ->
                            QuotedLine.of(position).forEach(line -> err.println(indent + style.faint(line))));
        }
        problem.hint().ifPresent(hint -> err.println(indent + "hint: " + hint));
    }

    /** What lay below, where the message does not say it already. */
    private void causes(Throwable failure, String said) {
        Throwable cause = failure.getCause();
        String last = said;
        while (cause != null) {
            String message = cause.getMessage();
            if (cause instanceof AlembicException && message != null && !last.contains(message)) {
                err.println("  because: " + message);
                last = message;
            }
            cause = cause.getCause();
        }
    }

    private void trace(Throwable failure) {
        if (session.settings().verbosity() >= TRACE_VERBOSITY) {
            failure.printStackTrace(err);
        }
    }
}
