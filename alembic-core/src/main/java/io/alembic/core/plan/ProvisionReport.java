package io.alembic.core.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What provisioning did, or would do, to the backend's own schema. Entries are {@code type} or {@code type.field}; an
 * update entry goes on with what changed (spec 50 §1).
 */
public record ProvisionReport(SortedMap<ProvisionChange, List<String>> changes) {

    public static final ProvisionReport EMPTY = new ProvisionReport(new TreeMap<>());

    public ProvisionReport {
        SortedMap<ProvisionChange, List<String>> copy = new TreeMap<>();
        changes.forEach((change, entries) -> {
            if (!entries.isEmpty()) {
                copy.put(change, List.copyOf(entries));
            }
        });
        changes = Collections.unmodifiableSortedMap(copy);
    }

    public static ProvisionReport of(Map<ProvisionChange, List<String>> changes) {
        return new ProvisionReport(new TreeMap<>(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The entries of one kind of change; empty when there are none. */
    public List<String> of(ProvisionChange change) {
        return changes.getOrDefault(change, List.of());
    }

    public boolean deletesAnything() {
        return changes.keySet().stream().anyMatch(ProvisionChange::isDelete);
    }

    /** This report and a later one together; entries of the later come behind. */
    public ProvisionReport merge(ProvisionReport later) {
        SortedMap<ProvisionChange, List<String>> merged = new TreeMap<>(changes);
        later.changes.forEach((change, entries) -> merged.merge(change, entries, ProvisionReport::joined));
        return new ProvisionReport(merged);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
