package io.alembic.adapter.registry.external;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import java.nio.file.Path;
import java.util.Map;

/** Configurations of external adapters that stand in no file. */
final class ExternalConfigurations {

    private ExternalConfigurations() {}

    static BackendConfiguration of(MapValue settings) {
        return new BackendConfiguration(settings, "backend.yaml", Environment.of(Map.of()), Path.of("/"), "1");
    }
}
