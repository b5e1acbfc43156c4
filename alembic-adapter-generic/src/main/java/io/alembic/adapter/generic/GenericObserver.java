package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the types side by side: their full lists, or what a run needs of them where the service can be asked for that. */
final class GenericObserver implements Observer {

    private final GenericConfiguration service;
    private final RowReader rows;
    private final NarrowReader some;
    private final int connections;

    GenericObserver(GenericConfiguration service, RowReader rows, NarrowReader some, int connections) {
        this.service = requireNonNull(service, "service is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.some = requireNonNull(some, "some is null");
        this.connections = connections;
    }

    @Override
    public Observation observe(ObserveRequest request) {
        List<TypeName> types = List.copyOf(request.typesInScope());
        types.forEach(this::endpoint);
        List<RowList> lists = Concurrently.map(types, connections, type -> {
            RowList read = request.scope()
                    .idsOf(type, request.bindings())
                    .map(ids -> some.byId(type, endpoint(type), ids))
                    .orElseGet(() -> rows.rows(type, endpoint(type)));
            request.progress()
                    .update("reading " + type, read.rows().size(), read.rows().size());
            return read;
        });
        List<HeldObject> held = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            held.addAll(held(types.get(i), request.schema(), lists.get(i)));
        }
        Observation observed = Observation.of(IdentityResolution.resolve(request.schema(), request.bindings(), held));
        return incomplete(observed.withReadOnlyFields(readOnlyFields(types)), types, lists);
    }

    private SortedMap<TypeName, Set<String>> readOnlyFields(List<TypeName> types) {
        SortedMap<TypeName, Set<String>> fields = new TreeMap<>();
        types.forEach(type -> fields.put(type, endpoint(type).fields().readOnly()));
        return fields;
    }

    private TypeEndpoint endpoint(TypeName type) {
        return service.type(type)
                .orElseThrow(() -> new AlembicException(ErrorKind.FAILURE, "no generic config for type " + type));
    }

    private static Observation incomplete(Observation observation, List<TypeName> types, List<RowList> lists) {
        Observation told = observation;
        for (int i = 0; i < types.size(); i++) {
            Optional<String> doubt = lists.get(i).doubt();
            if (doubt.isPresent()) {
                told = told.withIncomplete(types.get(i), doubt.get());
            }
        }
        return told;
    }

    private static List<HeldObject> held(TypeName type, Schema schema, RowList read) {
        Optional<TypeSchema> declared = schema.type(type);
        List<HeldObject> objects = new ArrayList<>();
        for (Row row : read.rows()) {
            declared.ifPresent(each -> requireKey(type, each, row));
            objects.add(new HeldObject(type, row.id(), row.members(), Optional.empty()));
        }
        return objects;
    }

    private static void requireKey(TypeName type, TypeSchema declared, Row row) {
        for (String name : declared.key().keySet()) {
            if (!row.members().has(name)) {
                throw new BackendException(
                        BackendFailure.PROTOCOL,
                        type + " with id " + row.id() + " has no key field \"" + name
                                + "\"; the service must return every key field: declare it in `fields:` and carry it in"
                                + " `attrs:` so that it is sent, unless the service derives it");
            }
        }
    }
}
