package io.alembic.cli;

import io.alembic.cli.command.Dispatcher;
import io.alembic.cli.progress.Reporter;
import io.alembic.cli.session.Invocation;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.Settings;
import io.alembic.cli.view.ErrorView;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;

/** One run from arguments to exit code. Whatever goes wrong is shown here, and nowhere else. */
public final class Program {

    private Program() {}

    /** Runs, and tells the exit code (spec 80). Never throws. */
    public static int run(Invocation invocation) {
        Session session = new Session(invocation, Settings.peek(invocation.arguments()));
        try (Reporter reporter = new Reporter(session)) {
            int exit = Dispatcher.run(session, reporter, invocation.arguments());
            requireWritten(session);
            return exit;
        } catch (AlembicException e) {
            ErrorView.of(session).show(e);
            return e.kind().exitCode();
        } catch (OutOfMemoryError e) {
            ErrorView.of(session)
                    .show(new AlembicException(
                            ErrorKind.FAILURE,
                            "not enough memory: allow more with ALEMBIC_JAVA_OPTS=-Xmx4g, for instance",
                            e));
            return ErrorKind.FAILURE.exitCode();
        } catch (RuntimeException | Error e) {
            ErrorView.of(session).showBug(e);
            return ErrorKind.FAILURE.exitCode();
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    /** A result that got lost is no success: a full disk, a closed pipe. */
    private static void requireWritten(Session session) {
        if (session.out().checkError()) {
            throw new AlembicException(ErrorKind.FAILURE, "the result could not be written to standard output");
        }
    }
}
