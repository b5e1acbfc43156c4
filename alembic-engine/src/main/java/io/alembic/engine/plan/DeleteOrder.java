package io.alembic.engine.plan;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.Value;
import io.alembic.engine.match.Superfluous;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which objects a deleted one goes before: those it refers to. Of two that refer to each other the one goes first that does
 * so by a late field: what is chosen last, as a chassis its master, is let go of first, and often not before.
 */
final class DeleteOrder {

    private final Map<TypeName, ? extends Set<String>> lateFields;
    private final Map<Uid, Superfluous> going = new HashMap<>();

    DeleteOrder(Map<TypeName, ? extends Set<String>> lateFields, Collection<Superfluous> going) {
        this.lateFields = lateFields;
        going.forEach(extra -> this.going.put(extra.uid(), extra));
    }

    SortedSet<Uid> goesBefore(Superfluous extra) {
        SortedSet<Uid> referred = new TreeSet<>(extra.refersTo());
        referred.removeIf(uid -> {
            Superfluous other = going.get(uid);
            return other != null && choosesLate(other, extra.uid()) && !choosesLate(extra, uid);
        });
        return referred;
    }

    private boolean choosesLate(Superfluous extra, Uid uid) {
        Set<String> late = lateFields.get(extra.object().type());
        Value wanted = Value.of(uid.toString());
        return late != null
                && late.stream()
                        .anyMatch(field ->
                                extra.object().attributes().getOrNull(field).equals(wanted));
    }
}
