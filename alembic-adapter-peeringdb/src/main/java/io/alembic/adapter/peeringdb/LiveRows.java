package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import java.util.List;
import java.util.Set;

/** Rows as PeeringDB has them now. */
final class LiveRows implements RowSource {

    private final RowLists lists;

    LiveRows(RowLists lists) {
        this.lists = requireNonNull(lists, "lists is null");
    }

    @Override
    public List<Row> list(Kind kind, Query query) {
        return present(lists.rows(kind, query));
    }

    @Override
    public List<Row> byId(Kind kind, Set<BackendId> ids) {
        return present(lists.rows(kind, ids));
    }

    private static List<Row> present(List<Row> rows) {
        return rows.stream().filter(row -> !row.isDeleted()).toList();
    }
}
