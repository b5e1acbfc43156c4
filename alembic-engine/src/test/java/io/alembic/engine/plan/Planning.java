package io.alembic.engine.plan;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Effects;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans in a line: what is declared, what is observed, what is bound. */
public final class Planning {

    private final Schema schema;
    private List<InventoryObject> declared = List.of();
    private Observation observation = Observation.of(List.of());
    private final Map<TypeName, Map<Uid, BackendId>> bindings = new TreeMap<>();
    private PlanOptions options = new PlanOptions(true, true);

    private Planning(Schema schema) {
        this.schema = schema;
    }

    public static Planning with(Schema schema) {
        return new Planning(schema);
    }

    public Planning declaring(List<InventoryObject> objects) {
        declared = objects;
        return this;
    }

    public Planning declaring(InventoryObject... objects) {
        return declaring(List.of(objects));
    }

    public Planning observing(List<ObservedObject> objects) {
        observation = Observation.of(objects);
        return this;
    }

    public Planning observing(ObservedObject... objects) {
        return observing(List.of(objects));
    }

    public Planning observing(Observation whole) {
        observation = whole;
        return this;
    }

    public Planning binding(InventoryObject object, long id) {
        bindings.computeIfAbsent(object.type(), type -> new TreeMap<>()).put(object.uid(), BackendId.of(id));
        return this;
    }

    public Planning with(PlanOptions chosen) {
        options = chosen;
        return this;
    }

    public PlanOutcome plan() {
        return Planner.plan(new PlanInput(
                new Inventory(schema, Optional.empty(), declared),
                uid -> Optional.empty(),
                Optional.of(observation),
                new Bindings(bindings),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Effects.DRIVE),
                "alembic test"));
    }

    /** The object as a backend holds it that answers exactly what was written. */
    public static ObservedObject held(InventoryObject object, long id) {
        return new ObservedObject(
                object.type(), object.key(), object.attributes(), Optional.of(BackendId.of(id)), Optional.empty());
    }

    public static List<ObservedObject> held(List<InventoryObject> objects) {
        List<ObservedObject> held = new ArrayList<>();
        for (InventoryObject object : objects) {
            held.add(held(object, held.size() + 1));
        }
        return held;
    }
}
