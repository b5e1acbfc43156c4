package io.alembic.adapter.file;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.adapter.spi.SchemaSource;
import java.util.Optional;

/**
 * Opens a file as a backend. A file that an inventory or a saved observation stands in is only read: writing ids into it
 * would spoil it.
 */
public final class FileProvider implements AdapterProvider {

    static final String NAME = "file";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        FileSettings settings = FileSettings.of(configuration);
        FileStore store = new FileStore(settings.path());
        FileObserver observer = new FileObserver(store);
        if (settings.readOnly() || !store.layout().isWritable()) {
            return new Backend.ReadOnly(settings.identity(), observer, described(store), FileProvider::nothingToClose);
        }
        return new Backend.ReadWrite(
                settings.identity(),
                observer,
                new FileEmitter(store),
                SchemaProvisioner.NOTHING_TO_DO,
                described(store),
                FileProvider::nothingToClose);
    }

    /** A saved observation says what was seen, not what its types are. */
    private static Optional<SchemaSource> described(FileStore store) {
        return store.layout() == Layout.OBSERVATION ? Optional.empty() : Optional.of(new FileSchema(store));
    }

    private static void nothingToClose() {}
}
