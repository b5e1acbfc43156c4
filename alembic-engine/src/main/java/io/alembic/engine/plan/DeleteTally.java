package io.alembic.engine.plan;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.PlannedOperation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts, for each type that loses objects, what it loses and of how many. */
final class DeleteTally {

    private final Map<TypeName, Integer> observed = new HashMap<>();
    private final SortedMap<TypeName, DeleteCount> counts = new TreeMap<>();

    DeleteTally(List<ObservedObject> objects) {
        objects.forEach(object -> observed.merge(object.type(), 1, Integer::sum));
    }

    void addDelete(PlannedOperation delete) {
        int managed = delete.evidence().managed() ? 1 : 0;
        add(delete.operation().type(), 1, managed, 0);
    }

    void addAlong(TypeName type) {
        add(type, 0, 0, 1);
    }

    SortedMap<TypeName, DeleteCount> byType() {
        return Collections.unmodifiableSortedMap(counts);
    }

    private void add(TypeName type, int deletes, int managed, int along) {
        DeleteCount more = new DeleteCount(deletes, managed, along, observed.getOrDefault(type, 0));
        counts.merge(type, more, DeleteCount::plus);
    }
}
