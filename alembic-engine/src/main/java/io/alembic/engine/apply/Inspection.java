package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.Problem;
import io.alembic.core.undo.PriorObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an apply knows of the backend before it writes, by the positions of its operations.
 *
 * @param standings how each operation stands to what is there
 * @param conflicts why the plan no longer fits
 * @param before what is there of each operation's object; empty where nothing is, or where nobody looked
 * @param lateFields what the backend takes only when everything else is there, by type
 */
record Inspection(
        List<Standing> standings,
        List<Problem> conflicts,
        List<Optional<PriorObject>> before,
        Map<TypeName, Set<String>> lateFields) {

    Inspection {
        standings = List.copyOf(standings);
        conflicts = List.copyOf(conflicts);
        before = List.copyOf(before);
        requireNonNull(lateFields, "lateFields is null");
    }

    /** Without a look at the backend. */
    static Inspection unseen(List<Standing> standings) {
        return new Inspection(
                standings,
                List.of(),
                Stream.generate(Optional::<PriorObject>empty)
                        .limit(standings.size())
                        .toList(),
                Map.of());
    }
}
