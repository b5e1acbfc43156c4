package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the state of one backend lies (spec 40 §3).
 *
 * @param shown the path as people gave it, for plans and messages
 * @param early where versions before scoped states kept theirs; only where the place was not chosen by hand
 */
record StateLocation(Path path, String shown, Optional<Path> early) {

    private static final String PATH_VARIABLE = "ALEMBIC_STATE_PATH";

    StateLocation {
        requireNonNull(path, "path is null");
        requireNonNull(shown, "shown is null");
        requireNonNull(early, "early is null");
    }

    /** {@code ALEMBIC_STATE_PATH}, else {@code ./.alembic/state/<adapter>-<hash8>.json}. */
    static StateLocation of(BackendIdentity backend, Environment environment, Path workingDirectory) {
        Optional<String> chosen = environment.get(PATH_VARIABLE).filter(path -> !path.isEmpty());
        if (chosen.isPresent()) {
            return new StateLocation(workingDirectory.resolve(chosen.get()), chosen.get(), Optional.empty());
        }
        String scoped = "./.alembic/state/" + backend.scopeName() + ".json";
        return new StateLocation(
                workingDirectory.resolve(scoped).normalize(),
                scoped,
                Optional.of(workingDirectory.resolve(".alembic/state.json")));
    }
}
