package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to do when creates meet conflicts: the one object that has a create's key is taken over and brought to what was
 * asked, unless it is another declared object's or is to be deleted (spec 50 §10.6). All of a batch are looked for, and
 * changed, together: what a server makes by itself, such as the ports of a device, comes in hundreds.
 */
final class Adoption {

    private final BulkTarget target;
    private final IdTable ids;
    private final ReferenceEncoder references;

    Adoption(BulkTarget target, IdTable ids, ReferenceEncoder references) {
        this.target = requireNonNull(target, "target is null");
        this.ids = requireNonNull(ids, "ids is null");
        this.references = requireNonNull(references, "references is null");
    }

    /** @param conflicts creates of one type */
    Takeover instead(TypeName type, List<TurnedDown> conflicts) {
        try {
            List<Key> keys = conflicts.stream().map(Adoption::key).toList();
            return takeOver(conflicts, target.findAll(type, keys, references));
        } catch (BackendException e) {
            return e.failure() == BackendFailure.UNREACHABLE || conflicts.size() == 1
                    ? new Takeover(
                            List.of(),
                            conflicts.stream().map(each -> each.failed(e)).toList())
                    : oneByOne(type, conflicts);
        }
    }

    /** The search may have failed for one of them only. */
    private Takeover oneByOne(TypeName type, List<TurnedDown> conflicts) {
        List<BulkRow> rows = new ArrayList<>();
        List<WriteOutcome> failed = new ArrayList<>();
        for (TurnedDown conflict : conflicts) {
            Takeover one = instead(type, List.of(conflict));
            rows.addAll(one.rows());
            failed.addAll(one.failed());
        }
        return new Takeover(rows, failed);
    }

    private Takeover takeOver(List<TurnedDown> conflicts, Map<Key, List<BackendId>> found) {
        List<BulkRow> rows = new ArrayList<>();
        List<WriteOutcome> failed = new ArrayList<>();
        for (TurnedDown conflict : conflicts) {
            try {
                rows.add(taking(conflict, found.getOrDefault(key(conflict), List.of())));
            } catch (BackendException e) {
                failed.add(conflict.failed(e));
            }
        }
        return new Takeover(rows, failed);
    }

    private BulkRow taking(TurnedDown conflict, List<BackendId> found) {
        BackendId id = only(conflict, found);
        InventoryObject desired = conflict.row().operation().desired().orElseThrow();
        return new BulkRow(
                conflict.row().step(), Optional.of(id), target.encode(OperationKind.UPDATE, desired, references));
    }

    private BackendId only(TurnedDown conflict, List<BackendId> found) {
        if (found.isEmpty()) {
            throw conflict.failure();
        }
        if (found.size() > 1) {
            throw conflict(conflict, "several objects have the key " + key(conflict) + ": ids " + joined(found));
        }
        BackendId id = found.get(0);
        TypeName type = conflict.row().operation().type();
        Optional<Uid> owner = ids.claim(type, id, conflict.row().operation().uid());
        if (owner.isPresent()) {
            throw conflict(
                    conflict,
                    "the object with the key " + key(conflict) + ", id " + id + ", belongs to " + owner.get());
        }
        return id;
    }

    private static Key key(TurnedDown conflict) {
        return conflict.row().operation().key();
    }

    private static BackendException conflict(TurnedDown conflict, String what) {
        BackendException cause = conflict.failure();
        return new BackendException(BackendFailure.CONFLICT, cause.getMessage() + "; " + what, cause);
    }

    private static String joined(List<BackendId> ids) {
        return String.join(", ", ids.stream().map(BackendId::toString).toList());
    }

    /** Rows that change the objects found, and those for which there is none to take. */
    record Takeover(List<BulkRow> rows, List<WriteOutcome> failed) {
        Takeover {
            rows = List.copyOf(rows);
            failed = List.copyOf(failed);
        }
    }
}
