package io.alembic.adapter.django;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Caster;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.BackendIdentity;
import java.util.Optional;

/** Opens the backend {@code django}: a folder that a Django project is written to. */
public final class DjangoProvider implements AdapterProvider {

    private static final String NAME = "django";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        DjangoSettings settings = DjangoSettings.read(configuration);
        return new Backend.WriteOnly(
                new BackendIdentity(NAME, settings.output().toString()),
                new DjangoEmitter(caster(settings, configuration)),
                SchemaProvisioner.NOTHING_TO_DO,
                DjangoProvider::nothingToClose);
    }

    @Override
    public Optional<Caster> caster(BackendConfiguration configuration) {
        return Optional.of(caster(DjangoSettings.read(configuration), configuration));
    }

    private static Caster caster(DjangoSettings settings, BackendConfiguration configuration) {
        return new DjangoCaster(settings, configuration.workingDirectory(), configuration.notices());
    }

    private static void nothingToClose() {}
}
