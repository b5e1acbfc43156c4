package io.alembic.cli.command;

import io.alembic.cli.service.StateReadService;
import io.alembic.cli.session.Session;
import io.alembic.cli.view.StateJsonView;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

@Command(
        name = "pull",
        description = "Print the state document as it is kept, from a file or from PostgreSQL.",
        footerHeading = "%nExample:%n",
        footer = "  alembic state pull --backend-config backend.yaml > state.json")
final class StatePullCommand implements Callable<Integer> {

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateReadService> service;
    private final Session session;

    StatePullCommand(Function<Duration, StateReadService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        new StateJsonView(session.out())
                .document(service.apply(backend.lockTimeout).pull(backend.selection()));
        return 0;
    }
}
