package io.alembic.engine.state;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Picks the kind of state store that the environment asks for (spec 40 §3). */
public final class StateStores {

    private static final String KIND_VARIABLE = "ALEMBIC_STATE_BACKEND";

    private StateStores() {}

    /**
     * The store that {@code ALEMBIC_STATE_BACKEND} names; files when it does not say.
     *
     * @throws AlembicException for a kind of store that there is not, or not yet
     */
    public static StateStore of(
            Environment environment,
            Path workingDirectory,
            LockOwner owner,
            LockPatience patience,
            Supplier<UUID> newLineage) {
        String kind = environment.get(KIND_VARIABLE).orElse("local");
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "local", "file" -> new FileStateStore(environment, workingDirectory, owner, patience, newLineage);
            case "postgres", "postgresql" ->
                throw new AlembicException(
                        ErrorKind.STATE,
                        KIND_VARIABLE + "=" + kind
                                + ": this version does not yet keep state in PostgreSQL; use \"local\"");
            default ->
                throw new AlembicException(
                        ErrorKind.STATE, KIND_VARIABLE + "=" + kind + ": no such state store; use \"local\"");
        };
    }
}
