package io.alembic.cli.command;

import io.alembic.cli.service.StateReadService;
import io.alembic.cli.session.Session;
import io.alembic.core.identity.TypeName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List what state binds: type, uid and backend id of each object.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic state list",
            "  alembic state list --type dcim.site --backend-config backend.yaml --format json"
        })
final class StateListCommand implements Callable<Integer> {

    @Option(names = "--type", paramLabel = "TYPE", description = "Only what is bound under this type.")
    @Nullable
    String type;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateReadService> service;
    private final Session session;

    StateListCommand(Function<Duration, StateReadService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        common.stateView(session)
                .listed(service.apply(backend.lockTimeout)
                        .list(backend.selection(), Optional.ofNullable(type).map(TypeName::new)));
        return 0;
    }
}
