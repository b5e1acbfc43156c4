package io.alembic.core.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the last apply to a backend set out to change, in apply order; once it has ended, only what it did change.
 *
 * @param plan names the operations by their content: the same for a run and its resumption
 * @param ended whether the apply came to its end; else some of the operations may never have landed
 * @param lateFields what the backend takes only when everything else is there, by type
 * @param provision what became of the backend's own schema, which nothing here brings back
 * @param known what the plan told of objects that its operations refer to, as they were when it was made
 */
public record UndoRecord(
        BackendIdentity backend,
        String plan,
        boolean ended,
        Optional<Effects> effects,
        ProvisionReport provision,
        Schema schema,
        SortedMap<TypeName, SortedSet<String>> lateFields,
        List<UndoEntry> entries,
        List<KnownObject> known) {

    public UndoRecord {
        requireNonNull(backend, "backend is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(effects, "effects is null");
        requireNonNull(provision, "provision is null");
        requireNonNull(schema, "schema is null");
        SortedMap<TypeName, SortedSet<String>> late = new TreeMap<>();
        lateFields.forEach((type, fields) -> late.put(type, Collections.unmodifiableSortedSet(new TreeSet<>(fields))));
        lateFields = Collections.unmodifiableSortedMap(late);
        entries = List.copyOf(entries);
        known = List.copyOf(known);
    }
}
