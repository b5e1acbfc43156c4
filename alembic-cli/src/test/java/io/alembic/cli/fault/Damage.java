package io.alembic.cli.fault;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is not as it has to be once an apply is over.
 *
 * @param duplicates declared objects that the server has more than once
 * @param losses declared objects that it has not
 * @param misbound uids that state binds to another object than their own, or to none
 * @param leftovers journals and temporary files
 * @param unplanned what a further plan would do; empty for nothing
 */
record Damage(
        List<String> duplicates, List<String> losses, List<String> misbound, List<String> leftovers, String unplanned) {

    /** A part of keys that is declared by name and held as an id. */
    private static final String NAMED = "namespace";

    Damage {
        duplicates = List.copyOf(duplicates);
        losses = List.copyOf(losses);
        misbound = List.copyOf(misbound);
        leftovers = List.copyOf(leftovers);
    }

    boolean isNone() {
        return duplicates.isEmpty()
                && losses.isEmpty()
                && misbound.isEmpty()
                && leftovers.isEmpty()
                && unplanned.isEmpty();
    }

    /** Looks at a workplace whose backend is, by now, reached without faults. */
    static Damage of(Workplace workplace, Inventory declared, HeldRows held) {
        Bindings bindings = workplace.bindings();
        List<String> duplicates = new ArrayList<>();
        List<String> losses = new ArrayList<>();
        List<String> misbound = new ArrayList<>();
        Map<TypeName, Map<MapValue, List<Value>>> byKey = new HashMap<>();
        for (InventoryObject object : declared.objects()) {
            TypeSchema schema = declared.schema().type(object.type()).orElseThrow();
            List<Value> ids = byKey.computeIfAbsent(object.type(), type -> idsByKey(schema, type, held))
                    .getOrDefault(keyOf(schema, object, bindings), List.of());
            String name = object.type() + " " + object.key();
            if (ids.size() > 1) {
                duplicates.add(name + " " + ids);
            } else if (ids.isEmpty()) {
                losses.add(name);
            } else if (!bindings.idOf(object.type(), object.uid())
                    .map(BackendId::toValue)
                    .equals(Optional.of(ids.get(0)))) {
                misbound.add(name);
            }
        }
        if (bindings.size() > declared.objects().size()) {
            misbound.add("state binds " + bindings.size() + " uids");
        }
        ProgramOutcome again = workplace.run(Workplace.PLAN_AGAIN);
        return new Damage(
                duplicates,
                losses,
                misbound,
                workplace.leftovers(),
                again.exit() == 0 ? "" : again.output() + again.errors());
    }

    private static Map<MapValue, List<Value>> idsByKey(TypeSchema schema, TypeName type, HeldRows held) {
        Map<MapValue, List<Value>> ids = new HashMap<>();
        for (MapValue row : held.of(type)) {
            MapValue.Builder key = MapValue.builder();
            schema.key().keySet().forEach(name -> key.put(name, HeldRows.plain(row.getOrNull(name))));
            ids.computeIfAbsent(compared(key.build()), each -> new ArrayList<>())
                    .add(row.getOrNull("id"));
        }
        return ids;
    }

    /** The key with ids in the place of uids. */
    private static MapValue keyOf(TypeSchema schema, InventoryObject object, Bindings bindings) {
        return compared(References.map(
                schema.key(),
                object.key().fields(),
                (target, uid) -> bindings.idOf(target, Uid.of(uid.asText().orElse("")))
                        .map(BackendId::toValue)
                        .orElse(uid)));
    }

    private static MapValue compared(MapValue key) {
        return key.without(NAMED);
    }
}
