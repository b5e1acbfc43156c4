package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateEdit;
import io.alembic.engine.state.StateSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes single entries of a state. The objects on the backend are not touched. */
public final class StateEditService {

    private final StateDesk desk;

    public StateEditService(StateDesk desk) {
        this.desk = requireNonNull(desk, "desk is null");
    }

    /** Forgets uids; the entries that are gone. All of them are bound, or nothing is changed. */
    public StateExcerpt remove(Removal request) {
        try (StateSession session = desk.open(request.backend(), StateAccess.EXCLUSIVE)) {
            desk.tellJournals(session.state().backend());
            List<BoundObject> found = BoundUids.of(session, request.uids(), request.type());
            StateEdit edit = session.state().edit();
            found.forEach(object -> edit.unbind(object.type(), object.uid()));
            session.save(edit.toState());
            return new StateExcerpt(session.context(), found);
        }
    }

    /** Gives what one uid is bound to, to another; the new entry. */
    public StateExcerpt move(Move request) {
        try (StateSession session = desk.open(request.backend(), StateAccess.EXCLUSIVE)) {
            desk.tellJournals(session.state().backend());
            BoundObject from = single(BoundUids.of(session, Set.of(request.from()), request.type()));
            checkFree(session, request.to());
            BoundObject moved = new BoundObject(from.type(), request.to(), from.id());
            session.save(session.state()
                    .edit()
                    .unbind(from.type(), from.uid())
                    .bind(moved.type(), moved.uid(), moved.id())
                    .toState());
            return new StateExcerpt(session.context(), List.of(moved));
        }
    }

    private static BoundObject single(List<BoundObject> found) {
        if (found.size() > 1) {
            throw new AlembicException(
                    ErrorKind.USAGE,
                    found.get(0).uid() + " is bound under several types: "
                            + found.stream().map(object -> object.type().name()).collect(Collectors.joining(", "))
                            + "; say which one with --type");
        }
        return found.get(0);
    }

    private static void checkFree(StateSession session, Uid uid) {
        for (BoundObject object : BoundUids.all(session.state(), Optional.empty())) {
            if (object.uid().equals(uid)) {
                throw new AlembicException(
                        ErrorKind.USAGE,
                        uid + " is bound already, to " + object.type() + " " + object.id()
                                + "; remove that first: alembic state rm " + uid);
            }
        }
    }

    /**
     * Which uids to forget.
     *
     * @param type only under this type
     */
    public record Removal(BackendSelection backend, SortedSet<Uid> uids, Optional<TypeName> type) {
        public Removal {
            requireNonNull(backend, "backend is null");
            uids = new TreeSet<>(uids);
            requireNonNull(type, "type is null");
        }
    }

    /**
     * Which uid becomes which.
     *
     * @param type only under this type
     */
    public record Move(BackendSelection backend, Uid from, Uid to, Optional<TypeName> type) {
        public Move {
            requireNonNull(backend, "backend is null");
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
            requireNonNull(type, "type is null");
        }
    }
}
