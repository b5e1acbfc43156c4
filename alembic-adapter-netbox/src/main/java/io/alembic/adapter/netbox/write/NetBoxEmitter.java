package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.read.DeclaredType;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.NamedTags;
import io.alembic.http.bulk.BulkOptions;
import io.alembic.http.bulk.BulkWriter;

/** Writes to a NetBox: first the tags that objects bear by name, then the objects, in bulk. */
public final class NetBoxEmitter implements Emitter {

    private final NetBoxServer server;
    private final BulkOptions options;

    public NetBoxEmitter(NetBoxServer server, BulkOptions options) {
        this.server = requireNonNull(server, "server is null");
        this.options = requireNonNull(options, "options is null");
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        if (request.steps().isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        DeclaredTypes<DeclaredType> types =
                new DeclaredTypes<>(request.schema(), (type, schema) -> DeclaredType.of(server, type, schema));
        ProvisionReport tags = new Tags(server.api())
                .ensure(NamedTags.in(request, type -> types.of(type).model().contentType())
                        .keySet());
        new BulkWriter(new NetBoxTarget(server, types, request), options).write(request, listener);
        return tags;
    }
}
