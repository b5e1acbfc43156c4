package io.alembic.cli.command;

import io.alembic.cli.service.StateReplaceService;
import io.alembic.cli.service.StateReplaceService.Replaced;
import io.alembic.cli.service.StateReplaceService.Request;
import io.alembic.cli.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands take that put a document in the place of a state. */
final class StateReplacementOptions {

    @Parameters(paramLabel = "FILE", description = "The state document; - reads standard input.")
    Path file;

    @Option(names = "--force", description = "Replace a later state, one of another history, or of another backend.")
    boolean force;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    void replace(
            Function<Duration, StateReplaceService> service,
            BiFunction<StateReplaceService, Request, Replaced> replace,
            Session session) {
        Request request = new Request(backend.selection(), StateInput.of(file, session), force);
        common.stateView(session).replaced(replace.apply(service.apply(backend.lockTimeout), request));
    }
}
