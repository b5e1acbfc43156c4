package io.alembic.cli.command;

import io.alembic.cli.service.StateReplaceService;
import io.alembic.cli.session.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "import",
        description = {
            "Take over a state from elsewhere: an early .alembic/state.json that does not say which backend it is of,",
            "or one from another path. The file itself stays as it is."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic state import .alembic/state.json --backend-config backend.yaml")
final class StateImportCommand implements Callable<Integer> {

    @Mixin
    StateReplacementOptions options = new StateReplacementOptions();

    private final Function<Duration, StateReplaceService> service;
    private final Session session;

    StateImportCommand(Function<Duration, StateReplaceService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        options.replace(service, StateReplaceService::takeOver, session);
        return 0;
    }
}
