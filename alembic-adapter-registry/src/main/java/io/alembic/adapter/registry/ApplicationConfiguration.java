package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The settings of the program itself, from {@code alembic.yaml}, {@code alembic.yml} and the environment.
 *
 * @param pluginsDirectory absolute; need not exist
 */
public record ApplicationConfiguration(Path pluginsDirectory) {

    public ApplicationConfiguration {
        requireNonNull(pluginsDirectory, "pluginsDirectory is null");
    }
}
