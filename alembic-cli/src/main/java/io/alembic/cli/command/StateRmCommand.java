package io.alembic.cli.command;

import io.alembic.cli.service.StateEditService;
import io.alembic.cli.service.StateEditService.Removal;
import io.alembic.cli.session.Session;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rm",
        description = {
            "Forget objects. The backend is not touched: the next plan finds what is declared by its key,",
            "and binds it again."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic state rm 6a1d7c1e-0b6a-4a53-9a4e-000000000001")
final class StateRmCommand implements Callable<Integer> {

    @Parameters(paramLabel = "UID", arity = "1..*", description = "The uids to forget.")
    List<Uid> uids = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only what is bound under this type.")
    @Nullable
    String type;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, StateEditService> service;
    private final Session session;

    StateRmCommand(Function<Duration, StateEditService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        Removal request = new Removal(
                backend.selection(),
                new TreeSet<>(uids),
                Optional.ofNullable(type).map(TypeName::new));
        common.stateView(session).removed(service.apply(backend.lockTimeout).remove(request));
        return 0;
    }
}
