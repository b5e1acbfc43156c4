package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.CastReport;
import io.alembic.adapter.spi.Caster;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.value.MapValue;
import java.nio.file.Path;

/** Makes a project of its own from an inventory. State plays no part. */
public final class CastService {

    private final Inventories inventories;
    private final Backends backends;
    private final Reporter reporter;

    public CastService(Inventories inventories, Backends backends, Reporter reporter) {
        this.inventories = requireNonNull(inventories, "inventories is null");
        this.backends = requireNonNull(backends, "backends is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
    }

    public CastReport cast(Request request) {
        Caster caster = backends.caster(request.adapter(), request.settings());
        Inventory inventory = inventories.loadValid(request.inventory()).inventory();
        CastReport report = caster.cast(inventory, request.mode(), reporter.progress());
        reporter.rest();
        return report;
    }

    /**
     * What to cast, and how.
     *
     * @param adapter the kind of project
     * @param settings as they would stand in a backend's configuration
     */
    public record Request(Path inventory, String adapter, MapValue settings, Caster.Mode mode) {
        public Request {
            requireNonNull(inventory, "inventory is null");
            requireNonNull(adapter, "adapter is null");
            requireNonNull(settings, "settings is null");
            requireNonNull(mode, "mode is null");
        }

        /** Without the settings, which may hold a database's password. */
        @Override
        public String toString() {
            return "Request[" + adapter + " from " + inventory + "]";
        }
    }
}
