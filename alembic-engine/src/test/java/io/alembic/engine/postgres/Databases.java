package io.alembic.engine.postgres;

import io.alembic.adapter.spi.Environment;
import io.alembic.engine.state.LockOwner;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An empty database of a server, and the connections of runs to it, which end with the test. */
final class Databases implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final String name;
    private final List<PostgresDatabase> opened = new ArrayList<>();

    Databases(EmbeddedDatabase server) {
        this.server = server;
        name = server.newDatabase();
    }

    static Databases shared() {
        return new Databases(EmbeddedDatabase.shared());
    }

    EmbeddedDatabase server() {
        return server;
    }

    String name() {
        return name;
    }

    /** As another run would open it. */
    PostgresDatabase open(LockOwner owner) {
        return open(owner, Map.of());
    }

    PostgresDatabase open(LockOwner owner, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Map.of(PostgresSettings.URL, server.url(name)));
        all.putAll(variables);
        PostgresDatabase database = PostgresDatabase.of(Environment.of(all), Path.of("."), owner);
        opened.add(database);
        return database;
    }

    void execute(String... statements) {
        server.execute(name, statements);
    }

    List<String> query(String sql) {
        return server.query(name, sql);
    }

    @Override
    public void close() {
        opened.forEach(PostgresDatabase::close);
    }
}
