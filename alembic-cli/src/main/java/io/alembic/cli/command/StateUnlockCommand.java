package io.alembic.cli.command;

import io.alembic.cli.service.StateUnlockService;
import io.alembic.cli.session.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "unlock",
        description =
                "Tell who holds the state lock, and clear away what runs that died left. A run that lives is left alone.",
        footerHeading = "%nExample:%n",
        footer = "  alembic state unlock")
final class StateUnlockCommand implements Callable<Integer> {

    @Option(names = "--force", description = "End those who hold it, where the state is in PostgreSQL.")
    boolean force;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateUnlockService> service;
    private final Session session;

    StateUnlockCommand(Function<Duration, StateUnlockService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        common.stateView(session).unlocked(service.apply(backend.lockTimeout).unlock(backend.selection(), force));
        return 0;
    }
}
