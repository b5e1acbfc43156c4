package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.BackendIdentity;
import java.nio.file.Path;

/**
 * Which file is the backend.
 *
 * @param path absolute and normalised
 * @param instance tells this backend from others: as given, else the path
 */
record FileSettings(Path path, boolean readOnly, String instance) {

    FileSettings {
        requireNonNull(path, "path is null");
        requireNonNull(instance, "instance is null");
    }

    static FileSettings of(BackendConfiguration configuration) {
        Settings settings = Settings.of(configuration, "path", "read_only", "instance");
        Path path = settings.resolved("path", settings.requireTextOrVariable("path", "FILE_BACKEND_PATH"));
        return new FileSettings(
                path,
                settings.flag("read_only", false),
                settings.text("instance").orElse(path.toString()));
    }

    BackendIdentity identity() {
        return new BackendIdentity(FileProvider.NAME, instance);
    }
}
