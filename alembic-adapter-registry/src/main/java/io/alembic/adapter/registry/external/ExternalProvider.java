package io.alembic.adapter.registry.external;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.core.identity.BackendIdentity;

/** Opens backends whose adapter is a program: asks it once for its role, and runs it anew for each request. */
public final class ExternalProvider implements AdapterProvider {

    static final String NAME = "external";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        ExternalSettings settings = ExternalSettings.of(configuration);
        Exchange exchange = new Exchange(settings, new AdapterProcess(settings), configuration.notices());
        ExternalObserver observer = new ExternalObserver(exchange);
        ExternalEmitter emitter = new ExternalEmitter(exchange, configuration.notices());
        ExternalProvisioner provisioner = new ExternalProvisioner(exchange);
        return switch (new RoleProbe(exchange, configuration.notices()).role()) {
            case OBSERVER -> new Backend.ReadOnly(settings.identity(), observer, ExternalProvider::nothingToClose);
            case EMITTER ->
                new Backend.WriteOnly(settings.identity(), emitter, provisioner, ExternalProvider::nothingToClose);
            case ADAPTER ->
                new Backend.ReadWrite(
                        settings.identity(), observer, emitter, provisioner, ExternalProvider::nothingToClose);
        };
    }

    @Override
    public BackendIdentity identity(BackendConfiguration configuration) {
        return ExternalSettings.of(configuration).identity();
    }

    private static void nothingToClose() {}
}
