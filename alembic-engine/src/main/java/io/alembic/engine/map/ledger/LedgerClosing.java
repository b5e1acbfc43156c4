package io.alembic.engine.map.ledger;

import io.alembic.core.inventory.InventoryObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of everything that nothing is known of yet what that means. */
final class LedgerClosing {

    private static final Fate UNREAD = Fate.of(Outcome.DROPPED, "no template reads it");
    private static final Fate OF_UNTAKEN = Fate.of(Outcome.DROPPED, "no rule takes its object");
    private static final Fate UNTAKEN = Fate.of(Outcome.DROPPED, "no rule takes it");
    private static final Fate LOOKED_UP = Fate.of(Outcome.MERGED, "no rule takes it; lookups read it for others");

    private final List<InventoryObject> objects;
    private final Fates fates;

    LedgerClosing(List<InventoryObject> objects, Fates fates) {
        this.objects = objects;
        this.fates = fates;
    }

    Ledger close(@Nullable Fate[] ofObjects, @Nullable Fate[][] ofFields) {
        List<Fate> closedObjects = new ArrayList<>(objects.size());
        List<List<Fate>> closedFields = new ArrayList<>(objects.size());
        for (int i = 0; i < objects.size(); i++) {
            Fate ofObject = ofObjects[i];
            List<Fate> fields = fields(objects.get(i), ofFields[i], ofObject == null ? OF_UNTAKEN : UNREAD);
            closedFields.add(fields);
            closedObjects.add(ofObject == null ? untaken(fields) : ofObject);
        }
        return new Ledger(objects, closedObjects, closedFields);
    }

    private List<Fate> fields(InventoryObject object, Fate @Nullable [] known, Fate otherwise) {
        Fate[] fields = known == null ? new Fate[Leaves.count(object)] : known;
        Leaves.forEachTwin(object, (key, attribute) -> {
            for (int i = 0; i < key.end() - key.first(); i++) {
                share(fields, key.first() + i, attribute.first() + i);
            }
        });
        return Arrays.stream(fields)
                .map(fate -> fate == null ? otherwise : fate)
                .toList();
    }

    /** What stands in the key and in the attributes is lost only when both are. */
    private void share(@Nullable Fate[] fields, int key, int attribute) {
        Fate ofKey = fields[key];
        Fate ofAttribute = fields[attribute];
        Fate best = ofAttribute == null ? ofKey : fates.best(ofKey, ofAttribute);
        if (best != null && (ofKey == null || best.outcome() != ofKey.outcome())) {
            fields[key] = best;
        }
        if (best != null && (ofAttribute == null || best.outcome() != ofAttribute.outcome())) {
            fields[attribute] = best;
        }
    }

    private static Fate untaken(List<Fate> fields) {
        return fields.stream().anyMatch(fate -> fate.outcome().compareTo(Outcome.MERGED) <= 0) ? LOOKED_UP : UNTAKEN;
    }
}
