package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The declared types of one write, each held against its model when it is first needed. */
final class WrittenTypes {

    private static final TypeSchema NOTHING_DECLARED = TypeSchema.of(Map.of(), Map.of());

    private final NautobotServer server;
    private final Schema schema;
    private final Map<TypeName, DeclaredType> known = new ConcurrentHashMap<>();

    WrittenTypes(NautobotServer server, Schema schema) {
        this.server = requireNonNull(server, "server is null");
        this.schema = requireNonNull(schema, "schema is null");
    }

    Schema schema() {
        return schema;
    }

    DeclaredType of(TypeName type) {
        return known.computeIfAbsent(type, each -> DeclaredType.of(server, each, schema(each)));
    }

    TypeSchema schema(TypeName type) {
        return schema.type(type).orElse(NOTHING_DECLARED);
    }
}
