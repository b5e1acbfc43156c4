package io.alembic.adapter.registry;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.BackendIdentity;
import java.util.List;

/** An adapter for tests: its instance tells where the url came from. */
final class BoxProvider implements AdapterProvider {

    @Override
    public String name() {
        return "box";
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        Settings settings = Settings.of(configuration, "url", "token");
        settings.text("token");
        return new Backend.ReadOnly(
                new BackendIdentity("box", settings.requireTextOrVariable("url", "BOX_URL")),
                request -> Observation.of(List.of()),
                () -> {});
    }
}
