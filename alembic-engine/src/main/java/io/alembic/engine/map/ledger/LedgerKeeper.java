package io.alembic.engine.map.ledger;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.ledger.Reads.Read;
import io.alembic.engine.map.spec.MapRule;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a ledger while a mapping runs. */
public final class LedgerKeeper implements ReadWatch {

    private final List<InventoryObject> objects;
    private final @Nullable Fate[] ofObjects;
    private final @Nullable Fate[][] ofFields;
    private final Reads reads = new Reads();
    private final Fates fates = new Fates();
    private final IdentityHashMap<Object, EmitFates> ofPlaces = new IdentityHashMap<>();
    private final IdentityHashMap<MapRule, RuleFates> ofRules = new IdentityHashMap<>();

    @Nullable
    private MapRule rule;

    private int source;

    public LedgerKeeper(List<InventoryObject> objects) {
        this.objects = List.copyOf(objects);
        ofObjects = new Fate[objects.size()];
        ofFields = new Fate[objects.size()][];
    }

    /** What came of it all, once the mapping is through. */
    public Ledger ledger() {
        return new LedgerClosing(objects, fates).close(ofObjects, ofFields);
    }

    @Override
    public boolean isLooking() {
        return true;
    }

    @Override
    public void begin() {
        reads.begin();
    }

    @Override
    public void read(int object, String variable) {
        reads.add(object, variable);
    }

    @Override
    public void readComputed(String variable) {
        reads.addComputed(variable);
    }

    @Override
    public void nextVariable() {
        reads.nextVariable();
    }

    @Override
    public void gaveWay() {
        reads.lastGaveWay();
    }

    @Override
    public void allGaveWay() {
        reads.allGaveWay();
    }

    @Override
    public void computed(String prefix, String name) {
        reads.nameThem(prefix + name);
    }

    @Override
    public void decided(MapRule taking) {
        if (taking.passesThrough()) {
            return;
        }
        Fate fate = ofRule(taking).deciding();
        reads.now().forEach(read -> note(read, fate));
    }

    @Override
    public void source(MapRule making, int object) {
        reads.forgetComputed();
        rule = making;
        source = object;
    }

    @Override
    public void taken(MapRule taking, int object) {
        ofObjects[object] = fates.best(ofObjects[object], ofRule(taking).taking());
        if (taking.passesThrough()) {
            Fate[] fields = fields(object);
            for (int i = 0; i < fields.length; i++) {
                fields[i] = fates.best(fields[i], ofRule(taking).taking());
            }
        }
    }

    @Override
    public void emitted(Emit emit, String part, NamedValue field, boolean isLeftOut) {
        EmitFates place = place(field, emit, part, field.name());
        reads.now().forEach(read -> note(read, isLeftOut ? place.leftOut() : place.of(isOwn(read), read.isGivenWay())));
    }

    @Override
    public void emittedAsType(Emit emit) {
        EmitFates place = place(emit.type(), emit, "", "the type");
        reads.now().forEach(read -> note(read, place.of(isOwn(read), read.isGivenWay())));
    }

    @Override
    public void emittedAsUid(Emit emit) {
        EmitFates place = place(emit, emit, "", "the uid");
        reads.now().forEach(read -> note(read, place.hashed()));
    }

    private RuleFates ofRule(MapRule of) {
        return ofRules.computeIfAbsent(of, RuleFates::of);
    }

    /** @param key what stands for the place, whatever rule or emit it is of */
    private EmitFates place(Object key, Emit emit, String part, String name) {
        EmitFates known = ofPlaces.get(key);
        if (known == null) {
            known = new EmitFates("rule " + requireNonNull(rule).name() + ": " + part + name + " of "
                    + emit.type().source());
            ofPlaces.put(key, known);
        }
        return known;
    }

    private boolean isOwn(Read read) {
        return read.object() == source && requireNonNull(rule).groupBy().isEmpty();
    }

    private void note(Read read, Fate fate) {
        Leaves.of(objects.get(read.object()), read.variable()).ifPresent(range -> {
            Fate[] fields = fields(read.object());
            for (int i = range.first(); i < range.end(); i++) {
                fields[i] = fates.best(fields[i], fate);
            }
        });
    }

    private @Nullable Fate[] fields(int object) {
        if (ofFields[object] == null) {
            ofFields[object] = new Fate[Leaves.count(objects.get(object))];
        }
        return ofFields[object];
    }
}
