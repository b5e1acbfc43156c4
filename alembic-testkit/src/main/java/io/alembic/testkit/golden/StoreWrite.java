package io.alembic.testkit.golden;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One write to the store: a create takes the next id, an update merges, a delete removes. */
final class StoreWrite {

    private final Map<MapValue, Value> given = new HashMap<>();
    private final List<MapValue> objects = new ArrayList<>();
    private MapValue store;

    StoreWrite(MapValue store, List<Value> objects) {
        this.store = store;
        objects.forEach(object -> this.objects.add(ProtocolProgram.object(object)));
    }

    /** The store with what was written so far. */
    MapValue store() {
        return store.with("objects", new ListValue(List.copyOf(objects)));
    }

    /** @throws IllegalStateException when there is nothing to update */
    MapValue write(MapValue operation) {
        MapValue target = Acknowledgement.target(operation);
        return switch (ProtocolProgram.text(operation, "op")) {
            case "create" -> acknowledged(target, create(target, operation));
            case "update" -> acknowledged(target, update(target, operation));
            default -> delete(target, operation);
        };
    }

    private MapValue acknowledged(MapValue target, Value id) {
        return Acknowledgement.of(
                target, store.getOrNull("forget_ids").equals(Value.of(true)) ? Optional.empty() : Optional.of(id));
    }

    private Value create(MapValue target, MapValue operation) {
        Value id = nextId();
        MapValue desired = desired(operation);
        objects.add(MapValue.builder()
                .put("backend_id", id)
                .put("type_name", operation.getOrNull("type_name"))
                .put("key", desired.getOrNull("key"))
                .put("attrs", desired.getOrNull("attrs"))
                .build());
        given.put(target, id);
        return id;
    }

    private Value update(MapValue target, MapValue operation) {
        MapValue desired = desired(operation);
        Optional<Value> wanted = operation.get("backend_id").or(() -> Optional.ofNullable(given.get(target)));
        for (int i = 0; i < objects.size(); i++) {
            MapValue object = objects.get(i);
            boolean found = wanted.isPresent()
                    ? object.getOrNull("backend_id").equals(wanted.get())
                    : object.getOrNull("key").equals(desired.getOrNull("key"));
            if (found && sameType(object, operation)) {
                MapValue attributes = MapValue.builder()
                        .putAll(ProtocolProgram.object(object.getOrNull("attrs")))
                        .putAll(ProtocolProgram.object(desired.getOrNull("attrs")))
                        .build();
                objects.set(i, object.with("key", desired.getOrNull("key")).with("attrs", attributes));
                return object.getOrNull("backend_id");
            }
        }
        throw new IllegalStateException("nothing to update for " + ProtocolProgram.text(operation, "uid"));
    }

    private MapValue delete(MapValue target, MapValue operation) {
        objects.removeIf(object -> sameType(object, operation)
                && object.getOrNull("backend_id").equals(operation.getOrNull("backend_id")));
        return target;
    }

    private Value nextId() {
        BigInteger number = store.getOrNull("next") instanceof IntegerValue next ? next.value() : BigInteger.ONE;
        store = store.with("next", new IntegerValue(number.add(BigInteger.ONE)));
        return store.getOrNull("ids").equals(Value.of("text")) ? Value.of("n" + number) : new IntegerValue(number);
    }

    private static boolean sameType(MapValue object, MapValue operation) {
        return object.getOrNull("type_name").equals(operation.getOrNull("type_name"));
    }

    private static MapValue desired(MapValue operation) {
        return ProtocolProgram.object(operation.getOrNull("desired"));
    }
}
