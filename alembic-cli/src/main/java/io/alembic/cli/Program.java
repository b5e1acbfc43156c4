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

    /** What shells report of SIGPIPE. */
    private static final int BROKEN_PIPE = 141;

    private Program() {}

    /** Runs, and tells the exit code (spec 80). Never throws. */
    public static int run(Invocation invocation) {
        Session session = new Session(invocation, Settings.peek(invocation.arguments()));
        try (Reporter reporter = new Reporter(session)) {
            invocation.interruption().onLeaving(reporter::close);
            int exit = Dispatcher.run(session, reporter, invocation.arguments());
            return written(session, exit);
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

    /**
     * A result that got lost is no success. When its reader had enough of it we end without a word, as programs do that
     * the signal ends; what the run found or did by then still counts.
     */
    private static int written(Session session, int exit) {
        if (!session.out().checkError()) {
            return exit;
        }
        if (session.invocation().readerGone().getAsBoolean()) {
            return exit == 0 ? BROKEN_PIPE : exit;
        }
        throw new AlembicException(ErrorKind.FAILURE, "the result could not be written to standard output");
    }
}
