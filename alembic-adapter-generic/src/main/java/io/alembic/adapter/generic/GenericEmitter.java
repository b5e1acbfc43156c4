package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.http.JsonClient;
import io.alembic.http.bulk.BulkOptions;
import io.alembic.http.bulk.BulkWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one object a request, after checking that the configuration allows all of the plan. */
final class GenericEmitter implements Emitter {

    private final GenericConfiguration service;
    private final NarrowReader rows;
    private final JsonClient client;
    private final int connections;

    GenericEmitter(GenericConfiguration service, NarrowReader rows, JsonClient client, int connections) {
        this.service = requireNonNull(service, "service is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.client = requireNonNull(client, "client is null");
        this.connections = connections;
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        requireDeletes(request.steps());
        requireTypes(request.steps());
        GenericTarget target = new GenericTarget(service, request.schema(), rows, client);
        new BulkWriter(target, new BulkOptions(1, connections)).write(request, listener);
        return ProvisionReport.EMPTY;
    }

    private void requireDeletes(List<WriteStep> steps) {
        List<String> refused = new ArrayList<>();
        for (WriteStep step : steps) {
            step.operation()
                    .fold(create -> Optional.<String>empty(), update -> Optional.<String>empty(), this::whyNot)
                    .ifPresent(refused::add);
        }
        if (!refused.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "plan holds deletes this config cannot apply; nothing was applied:\n- "
                            + String.join("\n- ", refused));
        }
    }

    private Optional<String> whyNot(Operation.Delete delete) {
        Optional<TypeEndpoint> endpoint = service.type(delete.type());
        if (endpoint.isEmpty()) {
            return Optional.of(delete.typeKey() + ": no config for " + delete.type());
        }
        if (!endpoint.get().delete().allowed()) {
            return Optional.of(delete.typeKey() + ": delete_strategy of " + delete.type() + " is none");
        }
        return delete.id().isPresent() ? Optional.empty() : Optional.of(delete.typeKey() + ": no backend id");
    }

    private void requireTypes(List<WriteStep> steps) {
        for (WriteStep step : steps) {
            TypeName type = step.operation().type();
            TypeEndpoint endpoint = service.type(type)
                    .orElseThrow(() -> new AlembicException(ErrorKind.FAILURE, "no config for " + type));
            if (endpoint.readOnly()) {
                throw new AlembicException(
                        ErrorKind.REFUSED,
                        type + " is read_only in this config, and the plan changes "
                                + step.operation().typeKey() + "; nothing was applied");
            }
        }
    }
}
