package io.alembic.adapter.peeringdb;

import io.alembic.core.identity.BackendId;
import java.util.List;
import java.util.Set;

/** Where rows come from: PeeringDB, or what was kept of it. */
interface RowSource {

    /** The rows that a query asks for, those that are gone left out. */
    List<Row> list(Kind kind, Query query);

    /** The rows with these ids, as far as there are any. */
    List<Row> byId(Kind kind, Set<BackendId> ids);
}
