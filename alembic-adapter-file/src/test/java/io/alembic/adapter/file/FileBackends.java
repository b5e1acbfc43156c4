package io.alembic.adapter.file;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.Map;

/** Opens files of a folder as backends. */
final class FileBackends {

    private FileBackends() {}

    static Backend open(Path folder, String name) {
        return open(folder, MapValue.of("path", Value.of(name)));
    }

    static Backend open(Path folder, MapValue settings) {
        return new FileProvider()
                .open(new BackendConfiguration(settings, "backend.yaml", Environment.of(Map.of()), folder, "test"));
    }
}
