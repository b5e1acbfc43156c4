package io.alembic.adapter.infrahub.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.http.JsonAnswer;
import java.util.Optional;

/**
 * Loads what is missing into the branch by the schema API. A preview has the server itself judge the same document.
 * Nothing is ever taken away.
 */
public final class ApiProvisioner implements SchemaProvisioner {

    private static final int UNPROCESSABLE = 422;

    private final InfrahubServer server;

    public ApiProvisioner(InfrahubServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        SchemaPlan plan = SchemaPlan.of(server.schema(), schema);
        if (!plan.isEmpty()) {
            requireTaken(server.api().checkSchema(plan.document()));
        }
        return Optional.of(plan.report());
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        SchemaPlan plan = SchemaPlan.of(server.schema(), schema);
        if (!plan.isEmpty()) {
            requireTaken(server.api().loadSchema(plan.document()));
            server.forget();
        }
        return plan.report();
    }

    @Override
    public boolean mayDelete() {
        return false;
    }

    private static void requireTaken(JsonAnswer answer) {
        if (answer.status() == UNPROCESSABLE) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    "infrahub will not take the declared schema: "
                            + answer.jsonIfAny()
                                    .map(Complaints::in)
                                    .map(answer::clean)
                                    .orElse(answer.label()));
        }
        answer.requireSuccess();
    }
}
