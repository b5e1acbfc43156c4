package io.alembic.adapter.spi;

import io.alembic.core.identity.BackendIdentity;
import java.util.Optional;

/** Opens the backends of one kind. Found by {@link java.util.ServiceLoader}; has a constructor without arguments. */
public interface AdapterProvider {

    /** What users call the kind: {@code nautobot}. Lower-case. */
    String name();

    /**
     * Opens the backend that a configuration describes. Checks all of the configuration and asks the backend
     * nothing yet; only a program of its own is asked for its role.
     *
     * @throws io.alembic.core.problem.AlembicException for a configuration that is incomplete or wrong
     */
    Backend open(BackendConfiguration configuration);

    /**
     * Which backend a configuration describes, for work on its state alone. Where it can be told without credentials, and
     * without the backend, a provider does so.
     *
     * @throws io.alembic.core.problem.AlembicException for a configuration that does not tell
     */
    default BackendIdentity identity(BackendConfiguration configuration) {
        try (Backend backend = open(configuration)) {
            return backend.identity();
        }
    }

    /** What makes a project of its own from a whole model; few kinds of backend do. The same configuration opens it. */
    default Optional<Caster> caster(BackendConfiguration configuration) {
        return Optional.empty();
    }
}
