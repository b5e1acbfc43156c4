package io.alembic.engine.map.ledger;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What became of every object of an input and of every field in it that holds something: members of mappings each, lists
 * as a whole.
 */
public final class Ledger {

    private final List<InventoryObject> objects;
    private final List<Fate> ofObjects;
    private final List<List<Fate>> ofFields;

    Ledger(List<InventoryObject> objects, List<Fate> ofObjects, List<List<Fate>> ofFields) {
        this.objects = List.copyOf(objects);
        this.ofObjects = List.copyOf(ofObjects);
        this.ofFields = List.copyOf(ofFields);
    }

    /** How many objects the input has; they are numbered as there. */
    public int size() {
        return objects.size();
    }

    public InventoryObject object(int index) {
        return objects.get(index);
    }

    public Fate fate(int index) {
        return ofObjects.get(index);
    }

    /** The fields of an object, those of its key first. */
    public List<Field> fields(int index) {
        List<Field> fields = new ArrayList<>(ofFields.get(index).size());
        Iterator<Fate> fates = ofFields.get(index).iterator();
        Leaves.forEach(objects.get(index), name -> fields.add(new Field(name, fates.next())));
        return fields;
    }

    public OutcomeCounts objectCounts() {
        return OutcomeCounts.of(ofObjects);
    }

    public OutcomeCounts fieldCounts() {
        OutcomeCounts counts = OutcomeCounts.NONE;
        for (int i = 0; i < size(); i++) {
            counts = counts.and(fieldCounts(i));
        }
        return counts;
    }

    OutcomeCounts fieldCounts(int index) {
        return OutcomeCounts.of(ofFields.get(index));
    }

    /**
     * A field of the input.
     *
     * @param name {@code attrs.geo.lat}
     */
    public record Field(String name, Fate fate) {

        public Field {
            requireNonNull(name, "name is null");
            requireNonNull(fate, "fate is null");
        }
    }
}
