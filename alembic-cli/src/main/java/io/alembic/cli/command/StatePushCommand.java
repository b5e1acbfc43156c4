package io.alembic.cli.command;

import io.alembic.cli.service.StateReplaceService;
import io.alembic.cli.session.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "push",
        description = {
            "Put a state document in the place of the state, as pull printed it. One of another history, or an",
            "older one, is refused. The present state is kept as a backup."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic state push state.json --backend-config backend.yaml")
final class StatePushCommand implements Callable<Integer> {

    @Mixin
    StateReplacementOptions options = new StateReplacementOptions();

    private final Function<Duration, StateReplaceService> service;
    private final Session session;

    StatePushCommand(Function<Duration, StateReplaceService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        options.replace(service, StateReplaceService::push, session);
        return 0;
    }
}
