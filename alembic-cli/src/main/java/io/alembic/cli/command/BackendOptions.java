package io.alembic.cli.command;

import io.alembic.adapter.registry.BackendSelection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which backend a command works with, and how long it waits for the lock of its state. */
final class BackendOptions {

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "The backend by name: a plugin, or a built-in one that environment variables configure.")
    @Nullable
    String name;

    @Option(
            names = "--backend-config",
            paramLabel = "FILE",
            description = "The backend by its configuration file; the file says which adapter it is for.")
    @Nullable
    Path configuration;

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            description = "Wait for another run that holds the state lock: 30s, 5m. Default: refuse at once.")
    Duration lockTimeout = Duration.ZERO;

    BackendSelection selection() {
        return new BackendSelection(Optional.ofNullable(name), Optional.ofNullable(configuration));
    }
}
