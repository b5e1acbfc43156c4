package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.model.StateDocument;
import java.util.Optional;

/**
 * Whether a document may stand in the place of a state, and what it is then.
 *
 * @param current what is kept
 * @param backend whose state that is
 * @param name of the document, for messages
 * @param force whether somebody answers for what only might be a mistake
 */
public record StateReplacement(StateDocument current, BackendIdentity backend, String name, boolean force) {

    public StateReplacement {
        requireNonNull(current, "current is null");
        requireNonNull(backend, "backend is null");
        requireNonNull(name, "name is null");
    }

    /**
     * A later form of the same state: of this backend, of the same history, and not older.
     *
     * @return empty when it is what is there already
     * @throws AlembicException of kind STATE when it may not replace what is there
     */
    public Optional<StateDocument> byLaterForm(StateDocument pushed) {
        StateStamp.check(pushed, backend, name);
        Optional<Lineage> kept = Lineage.in(current.extensions());
        Optional<Lineage> given = Lineage.in(pushed.extensions());
        if (given.equals(kept) && pushed.bindings().equals(current.bindings())) {
            return Optional.empty();
        }
        if (kept.isPresent() && !force) {
            checkHistory(kept.get(), given);
        }
        return Optional.of(with(pushed, pushed.extensions()));
    }

    /**
     * A state from elsewhere: without a stamp, from another path, or of a backend that changed its name.
     *
     * @throws AlembicException of kind STATE when there are bindings already, or the document is another backend's
     */
    public StateDocument byForeignForm(StateDocument found) {
        boolean foreign =
                found.backend().filter(stamped -> !stamped.equals(backend)).isPresent();
        if (foreign && !force) {
            throw refused(name + " is a state of " + found.backend().orElseThrow() + ", not of " + backend
                    + "; pass --force if that is the same system under another name");
        }
        if (current.bindings().size() > 0 && !force) {
            throw refused("there is a state of " + backend + " already, with "
                    + current.bindings().size()
                    + " objects bound; pass --force to replace it: the present one is kept as a backup");
        }
        return with(found, foreign ? MapValue.EMPTY : found.extensions());
    }

    private void checkHistory(Lineage kept, Optional<Lineage> given) {
        String what = name + " cannot replace the state of " + backend + ": ";
        String force = "; pass --force to put it there all the same: the present state is kept as a backup";
        if (given.isEmpty()) {
            throw refused(what + "it does not say which history it belongs to (extensions.lineage)" + force);
        }
        if (!given.get().isSameHistory(kept)) {
            throw refused(
                    what + "it belongs to another history, " + given.get().id() + " and not " + kept.id() + force);
        }
        if (given.get().serial() < kept.serial()) {
            throw refused(what + "it is older, serial " + given.get().serial() + " and not " + kept.serial()
                    + "; pull the present one and change that" + force);
        }
    }

    /** A state that replaces another is later than it, whatever it said before. */
    private StateDocument with(StateDocument document, MapValue extensions) {
        Optional<Lineage> kept = Lineage.in(current.extensions());
        Optional<Lineage> given = Lineage.in(extensions);
        long serial = Math.max(
                given.map(Lineage::serial).orElse(0L), kept.map(Lineage::serial).orElse(0L) + 1);
        MapValue stamped = given.or(() -> kept)
                .map(lineage -> new Lineage(lineage.id(), serial).addedTo(extensions))
                .orElse(extensions);
        return new StateDocument(Optional.of(backend), document.bindings(), stamped);
    }

    private static AlembicException refused(String why) {
        return new AlembicException(ErrorKind.STATE, why);
    }
}
