package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How to run an external adapter (spec 50 §9). May hold secrets in {@code environment} and {@code setup}: never printed.
 *
 * @param workingDirectory as written, which is what the identity is made of
 * @param folder where the program runs
 * @param environment variables beside those of this process
 * @param timeout of each request
 * @param setup sent with every request; null when unset
 */
record ExternalSettings(
        String command,
        List<String> arguments,
        Optional<String> workingDirectory,
        Path folder,
        SortedMap<String, String> environment,
        Duration timeout,
        Value setup,
        Optional<String> instance) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    ExternalSettings {
        requireNonNull(command, "command is null");
        arguments = List.copyOf(arguments);
        requireNonNull(workingDirectory, "workingDirectory is null");
        requireNonNull(folder, "folder is null");
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        requireNonNull(timeout, "timeout is null");
        requireNonNull(setup, "setup is null");
        requireNonNull(instance, "instance is null");
    }

    static ExternalSettings of(BackendConfiguration configuration) {
        Settings settings = Settings.of(
                configuration, "command", "args", "working_dir", "env", "timeout_seconds", "setup", "instance");
        Optional<String> workingDirectory = settings.text("working_dir");
        return new ExternalSettings(
                settings.requireTextOrVariable("command", "EXTERNAL_COMMAND"),
                settings.texts("args"),
                workingDirectory,
                workingDirectory
                        .map(folder -> settings.resolved("working_dir", folder))
                        .orElse(configuration.workingDirectory()),
                settings.textsByName("env"),
                settings.seconds("timeout_seconds", DEFAULT_TIMEOUT),
                settings.value("setup").orElse(Value.ofNull()),
                settings.text("instance"));
    }

    BackendIdentity identity() {
        return new BackendIdentity(ExternalProvider.NAME, instance.orElseGet(() -> ConfigurationName.of(this)));
    }

    /** The command alone: the other settings may hold secrets. */
    @Override
    public String toString() {
        return "ExternalSettings[" + command + "]";
    }
}
