package io.alembic.cli.command;

import io.alembic.cli.service.StateReadService;
import io.alembic.cli.session.Session;
import io.alembic.core.identity.Uid;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show which object of the backend a uid is bound to, and where that is kept.",
        footerHeading = "%nExample:%n",
        footer = "  alembic state show 6a1d7c1e-0b6a-4a53-9a4e-000000000001")
final class StateShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "UID", description = "The uid of the object.")
    Uid uid;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateReadService> service;
    private final Session session;

    StateShowCommand(Function<Duration, StateReadService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        common.stateView(session).listed(service.apply(backend.lockTimeout).show(backend.selection(), uid));
        return 0;
    }
}
