package io.alembic.adapter.infrahub.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.read.FieldTraits;
import io.alembic.dcim.read.MissingTargets;
import io.alembic.dcim.read.NarrowRead;
import io.alembic.dcim.read.RowSource;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Observes the declared types of an Infrahub branch, several at a time. */
public final class InfrahubObserver implements Observer {

    private static final int AT_ONCE = 4;

    private final InfrahubServer server;
    private final NodeReader reader;
    private final boolean provisions;

    /** @param provisions whether an apply makes what the server lacks: until then, it holds none of it */
    public InfrahubObserver(InfrahubServer server, NodeReader reader, boolean provisions) {
        this.provisions = provisions;
        this.server = requireNonNull(server, "server is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        server.discover();
        DeclaredKinds declared = declared(request, request.typesInScope());
        List<DeclaredKind> types = declared.present();
        NarrowRead narrow = new NarrowRead(request);
        List<HeldObject> held = new ArrayList<>();
        Concurrently.map(
                        types,
                        AT_ONCE,
                        type -> held(
                                type,
                                narrow.rows(
                                        type.name(), new RowSource<>(type, reader, reader, progress(request, type)))))
                .forEach(held::addAll);
        held.addAll(new MissingTargets(request, held).read((name, ids) -> {
            List<HeldObject> targets = new ArrayList<>();
            declared(request, Set.of(name))
                    .present()
                    .forEach(type -> targets.addAll(held(type, reader.readByIds(type, ids, RowProgress.SILENT))));
            return targets;
        }));
        return new Observation(
                        IdentityResolution.resolve(request.schema(), request.bindings(), held),
                        FieldTraits.of(types, DeclaredKind::name, DeclaredKind::setFields),
                        FieldTraits.of(types, DeclaredKind::name, type -> Set.of()),
                        FieldTraits.of(types, DeclaredKind::name, DeclaredKind::setFields),
                        declared.warnings())
                .withCaselessFields(FieldTraits.of(types, DeclaredKind::name, DeclaredKind::caselessFields))
                .withReadOnlyFields(FieldTraits.of(types, DeclaredKind::name, DeclaredKind::readOnlyFields));
    }

    private DeclaredKinds declared(ObserveRequest request, Collection<TypeName> types) {
        DeclaredKinds declared = DeclaredKinds.of(server.schema(), request.schema(), types);
        return provisions ? declared : declared.requireWhole();
    }

    private static List<HeldObject> held(DeclaredKind type, List<WireRow> rows) {
        return rows.stream()
                .map(row -> new HeldObject(type.name(), BackendId.of(row.id()), row.values(), row.version()))
                .toList();
    }

    private static RowProgress progress(ObserveRequest request, DeclaredKind type) {
        return (read, announced) -> request.progress().update("reading " + type.name(), read, announced);
    }
}
