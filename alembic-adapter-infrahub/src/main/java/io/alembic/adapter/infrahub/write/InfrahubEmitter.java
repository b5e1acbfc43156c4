package io.alembic.adapter.infrahub.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.read.DeclaredKind;
import io.alembic.adapter.infrahub.read.DeclaredKinds;
import io.alembic.adapter.infrahub.read.NodeReader;
import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.http.bulk.BulkOptions;
import io.alembic.http.bulk.BulkWriter;
import java.util.Set;

/** Writes to an Infrahub branch in documents of many mutations each, over a few connections. */
public final class InfrahubEmitter implements Emitter {

    private final InfrahubServer server;
    private final NodeReader reader;
    private final BulkOptions options;

    public InfrahubEmitter(InfrahubServer server, NodeReader reader, BulkOptions options) {
        this.server = requireNonNull(server, "server is null");
        this.reader = requireNonNull(reader, "reader is null");
        this.options = requireNonNull(options, "options is null");
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        if (!request.steps().isEmpty()) {
            server.discover();
            DeclaredTypes<DeclaredKind> types = new DeclaredTypes<>(
                    request.schema(),
                    (type, declared) -> DeclaredKinds.of(server.schema(), request.schema(), Set.of(type))
                            .requireWhole()
                            .present()
                            .get(0));
            new BulkWriter(new InfrahubTarget(server, types, reader), options).write(request, listener);
        }
        return ProvisionReport.EMPTY;
    }
}
