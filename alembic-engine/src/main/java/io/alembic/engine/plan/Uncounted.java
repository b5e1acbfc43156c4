package io.alembic.engine.plan;

import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.core.identity.TypeName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the types of which objects may go along with others unseen. */
final class Uncounted {

    private Uncounted() {}

    /**
     * @param going types of which objects go
     * @param isCounted whether all children along an edge are known
     */
    static SortedSet<TypeName> of(Collection<TypeName> going, List<Edge> edges, Predicate<Edge> isCounted) {
        NavigableSet<TypeName> uncounted = new TreeSet<>();
        Deque<TypeName> ahead = new ArrayDeque<>(going);
        while (!ahead.isEmpty()) {
            TypeName parent = ahead.remove();
            for (Edge edge : edges) {
                boolean isUnknown = uncounted.contains(parent) || !isCounted.test(edge);
                if (edge.parent().equals(parent) && isUnknown && uncounted.add(edge.child())) {
                    ahead.add(edge.child());
                }
            }
        }
        return uncounted;
    }
}
