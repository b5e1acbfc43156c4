package io.alembic.engine.state;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds ids that several uids of one type are bound to: a state no run of ours leaves behind (spec 40 §3). */
final class DoubleBindings {

    private DoubleBindings() {}

    /** One line an id, naming the uid that answers for it: the smallest. */
    static List<String> warnings(Bindings bindings) {
        List<String> warnings = new ArrayList<>();
        bindings.byType().forEach((type, mapping) -> add(warnings, type, mapping));
        return warnings;
    }

    private static void add(List<String> warnings, TypeName type, SortedMap<Uid, BackendId> mapping) {
        SortedMap<BackendId, List<Uid>> uids = new TreeMap<>();
        mapping.forEach(
                (uid, id) -> uids.computeIfAbsent(id, each -> new ArrayList<>()).add(uid));
        uids.forEach((id, holders) -> {
            if (holders.size() > 1) {
                warnings.add("state binds " + type + " " + id + " to " + holders.size() + " uids (" + holders + "); "
                        + holders.get(0) + " answers for it");
            }
        });
    }
}
