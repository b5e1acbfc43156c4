package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import java.nio.file.Path;

/**
 * What the user said about a backend.
 *
 * @param settings the members of the configuration file other than {@code backend}; empty when only the environment
 *     configures it. May hold secrets: never printed
 * @param positions where settings stand, for messages
 * @param source the file, or {@code <environment>}, for messages
 * @param workingDirectory what relative paths are resolved against
 * @param toolVersion for the user agent of requests
 * @param notices for what people should know that no outcome tells
 */
public record BackendConfiguration(
        MapValue settings,
        SettingPositions positions,
        String source,
        Environment environment,
        Path workingDirectory,
        String toolVersion,
        Notices notices) {

    public BackendConfiguration {
        requireNonNull(settings, "settings is null");
        requireNonNull(positions, "positions is null");
        requireNonNull(source, "source is null");
        requireNonNull(environment, "environment is null");
        requireNonNull(workingDirectory, "workingDirectory is null");
        requireNonNull(toolVersion, "toolVersion is null");
        requireNonNull(notices, "notices is null");
    }

    /** A configuration that stands in no file and has nobody to tell anything to. */
    public BackendConfiguration(
            MapValue settings, String source, Environment environment, Path workingDirectory, String toolVersion) {
        this(settings, SettingPositions.UNKNOWN, source, environment, workingDirectory, toolVersion, Notices.SILENT);
    }

    /** Without the settings, which may hold a token. */
    @Override
    public String toString() {
        return "BackendConfiguration[" + source + "]";
    }
}
