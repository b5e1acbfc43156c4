package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the kinds one after the other, as PeeringDB counts requests. Objects that others refer to and that no filter
 * brought are fetched by their ids, so that a narrowed read has no loose ends.
 */
final class PeeringDbObserver implements Observer {

    /** Above this many objects one whole list is quicker than lists of ids, of which each waits its turn. */
    private static final int MOST_BY_ID = 5 * RowLists.IDS_AT_ONCE;

    private final RowSource rows;
    private final Filters filters;

    PeeringDbObserver(RowSource rows, Filters filters) {
        this.rows = requireNonNull(rows, "rows is null");
        this.filters = requireNonNull(filters, "filters is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        Set<TypeName> wanted = request.typesInScope();
        wanted.forEach(type -> DeclaredColumns.require(Kinds.of(type), request.schema()));
        Reading reading = new Reading(request.schema());
        for (TypeName type : wanted) {
            Kind kind = Kinds.of(type);
            reading.add(kind, listed(kind, request));
            request.progress().update("reading " + type, reading.count(kind), reading.count(kind));
        }
        reading.fetchReferenced(wanted);
        List<HeldObject> held = reading.held();
        return Observation.of(IdentityResolution.resolve(request.schema(), request.bindings(), held));
    }

    private List<Row> listed(Kind kind, ObserveRequest request) {
        Optional<Set<BackendId>> ids =
                request.scope().idsOf(kind.type(), request.bindings()).filter(each -> each.size() <= MOST_BY_ID);
        if (ids.isPresent()) {
            return rows.byId(kind, ids.get());
        }
        return filters.onlyWhereReferenced(kind) ? List.of() : rows.list(kind, filters.of(kind));
    }

    /** What one read has brought so far. */
    private final class Reading {

        private final Schema schema;
        private final Map<TypeName, Map<BackendId, HeldObject>> held = new TreeMap<>();

        Reading(Schema schema) {
            this.schema = schema;
        }

        void add(Kind kind, List<Row> more) {
            TypeSchema declared = schema.type(kind.type()).orElseThrow();
            Map<BackendId, HeldObject> objects = held.computeIfAbsent(kind.type(), type -> new TreeMap<>());
            for (Row row : more) {
                objects.put(
                        row.id(),
                        new HeldObject(kind.type(), row.id(), Columns.declared(declared, row), row.updated()));
            }
        }

        int count(Kind kind) {
            return held.getOrDefault(kind.type(), Map.of()).size();
        }

        /** A kind that was read whole has no more to give. */
        void fetchReferenced(Set<TypeName> wanted) {
            Map<TypeName, Set<BackendId>> asked = new TreeMap<>();
            boolean more = true;
            while (more) {
                more = false;
                for (Map.Entry<TypeName, Set<BackendId>> each :
                        ReferencedIds.missing(schema, held).entrySet()) {
                    Kind kind = Kinds.of(each.getKey());
                    Set<BackendId> ids = new TreeSet<>(each.getValue());
                    Set<BackendId> before = asked.computeIfAbsent(kind.type(), type -> new TreeSet<>());
                    ids.removeAll(before);
                    if (wanted.contains(kind.type()) && isNarrowed(kind) && !ids.isEmpty()) {
                        before.addAll(ids);
                        add(kind, rows.byId(kind, ids));
                        more = true;
                    }
                }
            }
        }

        private boolean isNarrowed(Kind kind) {
            return filters.onlyWhereReferenced(kind) || !filters.of(kind).isWhole();
        }

        List<HeldObject> held() {
            List<HeldObject> all = new ArrayList<>();
            held.values().forEach(objects -> all.addAll(objects.values()));
            return all;
        }
    }
}
