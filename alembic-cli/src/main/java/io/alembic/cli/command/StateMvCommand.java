package io.alembic.cli.command;

import io.alembic.cli.service.StateEditService;
import io.alembic.cli.service.StateEditService.Move;
import io.alembic.cli.session.Session;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "mv",
        description = "Bind the object of one uid to another: for an object that is now declared under a new uid.",
        footerHeading = "%nExample:%n",
        footer = "  alembic state mv 6a1d7c1e-0b6a-4a53-9a4e-000000000001 6a1d7c1e-0b6a-4a53-9a4e-000000000009")
final class StateMvCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "UID", description = "The uid that is bound now.")
    Uid from;

    @Parameters(index = "1", paramLabel = "NEWUID", description = "The uid that is to be; not bound yet.")
    Uid to;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only what is bound under this type.")
    @Nullable
    String type;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateEditService> service;
    private final Session session;

    StateMvCommand(Function<Duration, StateEditService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        Move request = new Move(
                backend.selection(), from, to, Optional.ofNullable(type).map(TypeName::new));
        common.stateView(session)
                .moved(request, service.apply(backend.lockTimeout).move(request));
        return 0;
    }
}
