package io.alembic.adapter.generic;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.SettingPositions;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Documents;
import io.alembic.document.Located;
import io.alembic.http.VariableExpansion;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the description of the service: inline, in a file that is named, or in the file of {@code GENERIC_CONFIG}. */
final class ConfigurationSource {

    private static final String VARIABLE = "GENERIC_CONFIG";

    private ConfigurationSource() {}

    static GenericConfiguration read(Settings settings, BackendConfiguration configuration) {
        if (settings.has("config") && settings.has("config_path")) {
            throw new AlembicException(
                    ErrorKind.INVALID_INPUT, "generic adapter config cannot include both config and config_path");
        }
        Optional<Settings> inline = settings.section("config", GenericConfiguration.KEYS);
        return GenericConfiguration.read(inline.orElseGet(() -> fromFile(configuration, path(settings))));
    }

    private static String path(Settings settings) {
        return settings.textOrVariable("config_path", VARIABLE)
                .orElseThrow(() -> new AlembicException(ErrorKind.FAILURE, "generic backend requires config_path"));
    }

    private static Settings fromFile(BackendConfiguration configuration, String name) {
        Path file = configuration.workingDirectory().resolve(name);
        Located document = located(file);
        MapValue members = document.value()
                .asMap()
                .orElseThrow(() ->
                        new AlembicException(ErrorKind.INVALID_INPUT, document.position() + ": a mapping is expected"));
        SettingPositions positions = path -> Optional.of(document.positionAt(path));
        return Settings.of(
                new BackendConfiguration(
                        VariableExpansion.settings(members, configuration.environment()),
                        positions,
                        name,
                        configuration.environment(),
                        configuration.workingDirectory(),
                        configuration.toolVersion(),
                        configuration.notices()),
                GenericConfiguration.KEYS);
    }

    private static Located located(Path file) {
        try (DocumentCursor cursor = Documents.open(DocumentSource.of(file), DocumentFormat.ofInventory(file))) {
            Located document = Located.read(cursor);
            cursor.next();
            return document;
        }
    }
}
