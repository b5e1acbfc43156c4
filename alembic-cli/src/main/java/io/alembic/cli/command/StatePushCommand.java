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
        name = "push",
        description = {
            "Put a state document in the place of the state, as pull printed it. One of another history, or an",
            "older one, is refused. The present state is kept as a backup."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic state push state.json --backend-config backend.yaml")
final class StatePushCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The state document; - reads standard input.")
    Path file;

    @Option(names = "--force", description = "Replace a later state, or one of another history.")
    boolean force;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateReplaceService> service;
    private final Session session;

    StatePushCommand(Function<Duration, StateReplaceService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        StateReplaceService.Request request =
                new StateReplaceService.Request(backend.selection(), StateInput.of(file, session), force);
        common.stateView(session).replaced(service.apply(backend.lockTimeout).push(request));
        return 0;
    }
}
