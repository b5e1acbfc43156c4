package io.alembic.engine.undo;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.undo.UndoRecord;
import java.util.ArrayList;
import java.util.List;

/** What the way back from an apply cannot bring back, or brings back otherwise. */
final class UndoNotes {

    private final List<String> lost = new ArrayList<>();
    private int remade;

    void unknownObject(TypeKey object) {
        lost.add(object + " was deleted without having been looked at; it cannot be made again");
    }

    void unboundObject(TypeKey object) {
        lost.add(object + " is not bound in state, so it is not deleted; look whether the backend holds it");
    }

    void adopted(TypeKey object) {
        lost.add(object + " was there before and was taken over; it stays as it is now");
    }

    void lostReference(TypeKey object, String field) {
        lost.add("\"" + field + "\" of " + object + " referred to something that state does not bind; it is left out");
    }

    void remade() {
        remade++;
    }

    List<String> of(UndoRecord record) {
        List<String> notes = new ArrayList<>(lost);
        if (remade > 0) {
            notes.add(
                    remade + " deleted objects are made again: a backend that gives ids itself gives them new ones, and"
                            + " what it deleted along with them, or held in fields that are not declared, does not come back");
        }
        if (!record.provision().equals(ProvisionReport.EMPTY)) {
            notes.add("what the apply provisioned in the backend's own schema stays");
        }
        return notes;
    }
}
