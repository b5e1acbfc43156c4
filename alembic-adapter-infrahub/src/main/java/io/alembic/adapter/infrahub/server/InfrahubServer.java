package io.alembic.adapter.infrahub.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.query.DocumentCheck;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.dcim.Once;
import io.alembic.http.Concurrently;
import java.util.List;

/** What a branch of a server says of itself, asked for once and when first needed. */
public final class InfrahubServer {

    private final InfrahubApi api;
    private final Once<ServerSchema> schema;
    private final Once<DocumentCheck> check;

    public InfrahubServer(InfrahubApi api) {
        this.api = requireNonNull(api, "api is null");
        this.schema = new Once<>(() -> ServerSchema.parse(api.schema()));
        this.check = new Once<>(() -> DocumentCheck.against(api.definitions()));
    }

    public InfrahubApi api() {
        return api;
    }

    public ServerSchema schema() {
        return schema.get();
    }

    public DocumentCheck check() {
        return check.get();
    }

    /** Asks for both at once. */
    public void discover() {
        Concurrently.map(List.of(schema, check), 2, Once::get);
    }

    /** Asks anew when it is next needed: the schema was changed. */
    public void forget() {
        schema.forget();
        check.forget();
    }
}
