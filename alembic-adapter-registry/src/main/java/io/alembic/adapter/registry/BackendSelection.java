package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which backend a command line asks for.
 *
 * @param name of an adapter or a plugin, in any case
 * @param configurationFile as given; relative to the working directory
 */
public record BackendSelection(Optional<String> name, Optional<Path> configurationFile) {

    public BackendSelection {
        requireNonNull(name, "name is null");
        requireNonNull(configurationFile, "configurationFile is null");
    }
}
