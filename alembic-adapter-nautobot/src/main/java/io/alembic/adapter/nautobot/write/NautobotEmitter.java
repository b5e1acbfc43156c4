package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.NamedTags;
import io.alembic.http.bulk.BulkOptions;
import io.alembic.http.bulk.BulkWriter;

/** Writes to a Nautobot: first the tags that objects bear by name, then the objects, in bulk. */
public final class NautobotEmitter implements Emitter {

    private final NautobotServer server;
    private final BulkOptions options;
    private final Runnable beforeBulk;

    /** @param beforeBulk done when everything is known that the bulk needs */
    public NautobotEmitter(NautobotServer server, BulkOptions options, Runnable beforeBulk) {
        this.server = requireNonNull(server, "server is null");
        this.options = requireNonNull(options, "options is null");
        this.beforeBulk = requireNonNull(beforeBulk, "beforeBulk is null");
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        if (request.steps().isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        DeclaredTypes<DeclaredType> types =
                new DeclaredTypes<>(request.schema(), (type, declared) -> DeclaredType.of(server, type, declared));
        ProvisionReport tags = new Tags(server.api())
                .ensure(NamedTags.in(request, type -> types.of(type).model().contentType()));
        WriteRequest ordered = new ImpliedOrder(types, new GraphTargets(server)).of(request);
        beforeBulk.run();
        new BulkWriter(new NautobotTarget(server, types), options).write(ordered, listener);
        return tags;
    }
}
