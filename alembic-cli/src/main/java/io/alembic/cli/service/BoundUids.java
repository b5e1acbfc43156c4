package io.alembic.cli.service;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Entries of a state by the uids that people name. */
final class BoundUids {

    private BoundUids() {}

    /** Every entry, or those of one type. */
    static List<BoundObject> all(State state, Optional<TypeName> type) {
        List<BoundObject> objects = new ArrayList<>();
        state.bindings().byType().forEach((each, mapping) -> {
            if (type.isEmpty() || type.get().equals(each)) {
                mapping.forEach((uid, id) -> objects.add(new BoundObject(each, uid, id)));
            }
        });
        return objects;
    }

    /**
     * The entries of these uids.
     *
     * @throws AlembicException of kind USAGE naming every uid that has none
     */
    static List<BoundObject> of(StateSession session, Set<Uid> uids, Optional<TypeName> type) {
        List<BoundObject> found = all(session.state(), type).stream()
                .filter(object -> uids.contains(object.uid()))
                .toList();
        Set<Uid> missing = new TreeSet<>(uids);
        found.forEach(object -> missing.remove(object.uid()));
        if (!missing.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.USAGE,
                    "the state " + session.context().location() + " does not bind every uid named",
                    missing.stream()
                            .map(uid -> Problem.of(
                                            "not_bound",
                                            "not bound: " + uid
                                                    + type.map(name -> " of type " + name)
                                                            .orElse(""))
                                    .withHint("alembic state list shows what is bound"))
                            .toList());
        }
        return found;
    }
}
