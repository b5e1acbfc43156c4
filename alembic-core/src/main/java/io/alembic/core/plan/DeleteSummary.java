package io.alembic.core.plan;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the deletes of a plan come to; written under {@code extensions} of its summary.
 *
 * @param byType of the types that lose objects
 * @param uncounted types of which objects may go along, nobody knows how many: their reference to what goes is not
 *     declared, or they were not read whole
 * @param leftAlone what nobody declares and is not deleted, because state never bound it
 */
public record DeleteSummary(
        SortedMap<TypeName, DeleteCount> byType, SortedSet<TypeName> uncounted, List<LeftAlone> leftAlone) {

    public DeleteSummary {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
        uncounted = Collections.unmodifiableSortedSet(new TreeSet<>(uncounted));
        leftAlone = List.copyOf(leftAlone);
    }

    public boolean isEmpty() {
        return byType.isEmpty() && uncounted.isEmpty() && leftAlone.isEmpty();
    }

    /** Objects that go along with others, by type; types without any are left out. */
    public SortedMap<TypeName, Integer> along() {
        SortedMap<TypeName, Integer> along = new TreeMap<>();
        byType.forEach((type, count) -> {
            if (count.along() > 0) {
                along.put(type, count.along());
            }
        });
        return along;
    }
}
