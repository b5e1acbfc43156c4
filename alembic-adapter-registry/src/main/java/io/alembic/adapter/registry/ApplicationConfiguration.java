package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import io.alembic.core.policy.DeletePolicy;
import java.nio.file.Path;

/**
 * The settings of the program itself, from {@code alembic.yaml}, {@code alembic.yml} and the environment.
 *
 * @param pluginsDirectory absolute; need not exist
 * @param deletes what may be deleted at all
 */
public record ApplicationConfiguration(Path pluginsDirectory, DeletePolicy deletes) {

    public ApplicationConfiguration {
        requireNonNull(pluginsDirectory, "pluginsDirectory is null");
        requireNonNull(deletes, "deletes is null");
    }
}
