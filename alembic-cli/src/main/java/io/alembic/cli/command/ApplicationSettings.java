package io.alembic.cli.command;

import io.alembic.adapter.registry.ApplicationConfiguration;
import io.alembic.adapter.registry.ApplicationConfigurationReader;
import io.alembic.adapter.spi.Environment;
import io.alembic.cli.session.Invocation;
import io.alembic.cli.session.Session;

/** The program's own settings, which every command reads, if only to refuse what it does not know (spec 50 §9). */
final class ApplicationSettings {

    private ApplicationSettings() {}

    static ApplicationConfiguration of(Session session) {
        Invocation invocation = session.invocation();
        return ApplicationConfigurationReader.read(
                Environment.of(invocation.environment()), invocation.workingDirectory());
    }
}
