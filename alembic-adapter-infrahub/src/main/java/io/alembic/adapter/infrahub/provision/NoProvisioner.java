package io.alembic.adapter.infrahub.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.read.DeclaredKinds;
import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import java.util.Optional;

/** Leaves the schema to others, and says what it lacks. */
public final class NoProvisioner implements SchemaProvisioner {

    private final InfrahubServer server;

    public NoProvisioner(InfrahubServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        return Optional.of(ensure(schema));
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        DeclaredKinds.of(server.schema(), schema, schema.types().keySet()).requireWhole();
        return ProvisionReport.EMPTY;
    }

    @Override
    public boolean mayDelete() {
        return false;
    }
}
