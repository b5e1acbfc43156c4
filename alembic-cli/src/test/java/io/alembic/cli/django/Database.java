package io.alembic.cli.django;

import io.alembic.testkit.postgres.EmbeddedDatabase;
import java.util.Map;

/** The databases that a project is tried on. */
enum Database {
    SQLITE,
    POSTGRESQL;

    /** The variables that make a project use a new one. */
    Map<String, String> variables() {
        return switch (this) {
            case SQLITE -> Map.of();
            case POSTGRESQL -> {
                EmbeddedDatabase server = EmbeddedDatabase.shared();
                yield Map.of("DATABASE_URL", server.url(server.newDatabase()));
            }
        };
    }
}
