package io.alembic.cli.command;

import io.alembic.cli.service.StateReplaceService;
import io.alembic.cli.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Take over a state from elsewhere: an early .alembic/state.json that does not say which backend it is of,",
            "or one from another path. The file itself stays as it is."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic state import .alembic/state.json --backend-config backend.yaml")
final class StateImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The state to take over; - reads standard input.")
    Path file;

    @Option(names = "--force", description = "Replace a state that binds objects, or take over one of another backend.")
    boolean force;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateReplaceService> service;
    private final Session session;

    StateImportCommand(Function<Duration, StateReplaceService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        StateReplaceService.Request request =
                new StateReplaceService.Request(backend.selection(), StateInput.of(file, session), force);
        common.stateView(session).replaced(service.apply(backend.lockTimeout).takeOver(request));
        return 0;
    }
}
