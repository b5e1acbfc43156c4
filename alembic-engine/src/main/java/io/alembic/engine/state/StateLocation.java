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

    static final String FOLDER = "./.alembic/state/";

    private static final String PATH_VARIABLE = "ALEMBIC_STATE_PATH";

    StateLocation {
        requireNonNull(path, "path is null");
        requireNonNull(shown, "shown is null");
        requireNonNull(early, "early is null");
    }

    /** {@code ALEMBIC_STATE_PATH}, else {@code ./.alembic/state/<adapter>-<hash8>.json}. */
    static StateLocation of(BackendIdentity backend, Environment environment, Path workingDirectory) {
        return chosen(environment, workingDirectory).orElseGet(() -> scoped(backend, workingDirectory));
    }

    /** The one place of all states, where somebody chose it. */
    static Optional<StateLocation> chosen(Environment environment, Path workingDirectory) {
        return environment
                .get(PATH_VARIABLE)
                .filter(path -> !path.isEmpty())
                .map(path -> at(workingDirectory.resolve(path), path));
    }

    static StateLocation at(Path path, String shown) {
        return new StateLocation(path, shown, Optional.empty());
    }

    private static StateLocation scoped(BackendIdentity backend, Path workingDirectory) {
        String scoped = FOLDER + backend.scopeName() + ".json";
        return new StateLocation(
                workingDirectory.resolve(scoped).normalize(),
                scoped,
                Optional.of(workingDirectory.resolve(".alembic/state.json")));
    }
}
