package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates and changes as NetBox does. Lists are all or nothing. The rows of a POST are checked before any is stored, and
 * their errors stand in a list of the same length; those of a POST of devices, of a PATCH and of a PUT are stored one by
 * one, and only the first error is told, not whose it is. Unknown ids are passed over.
 */
final class StubWrites {

    /** What the server stores one by one, so that later rows of a POST are checked against earlier ones. */
    private static final String SEQUENTIAL = "dcim.device";

    private final StubObjects objects;
    private final StubChecks checks;
    private final StubUniqueness uniqueness;
    private final StubConsequences consequences;

    StubWrites(StubObjects objects, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.uniqueness = new StubUniqueness(objects);
        this.checks = new StubChecks(objects, uniqueness, complaints);
        this.consequences = new StubConsequences(objects);
    }

    MapValue createOne(StubType type, MapValue body) {
        return atomically(() -> create(type, body));
    }

    List<MapValue> createAll(StubType type, List<Value> bodies) {
        if (type.contentType().equals(SEQUENTIAL)) {
            return atomically(() -> bodies.stream()
                    .map(body -> create(type, StubObjects.map(body)))
                    .toList());
        }
        List<MapValue> checked = new ArrayList<>();
        List<Value> errors = new ArrayList<>();
        for (Value body : bodies) {
            StubProblems problems = new StubProblems();
            checked.add(checks.created(type, StubObjects.map(body), problems));
            errors.add(problems.toValue());
        }
        if (errors.stream().anyMatch(error -> !error.equals(MapValue.EMPTY))) {
            throw new StubRefusal(400, new ListValue(errors));
        }
        return atomically(
                () -> checked.stream().map(object -> stored(type, object)).toList());
    }

    /** @param whole whether what is required must be there */
    MapValue changeOne(StubType type, MapValue held, MapValue body, boolean whole) {
        return atomically(() -> change(type, held, body, whole));
    }

    List<MapValue> changeAll(StubType type, List<Value> bodies, List<String> tags, boolean whole) {
        Map<Long, MapValue> byId = new HashMap<>();
        ids(bodies).forEach((id, body) -> byId.put(id, body.without(StubObjects.ID)));
        List<MapValue> held = StubOrder.sorted(
                objects,
                type,
                objects.rows(type).stream()
                        .filter(each -> byId.containsKey(id(each)))
                        .toList(),
                Map.of());
        return atomically(() -> held.stream()
                .map(each -> {
                    StubEtags.check(each, tags);
                    return change(type, each, byId.getOrDefault(id(each), MapValue.EMPTY), whole);
                })
                .toList());
    }

    /** The rows of a list that tell which object they are about. */
    static Map<Long, MapValue> ids(List<Value> bodies) {
        Map<Long, MapValue> byId = new HashMap<>();
        List<Value> errors = new ArrayList<>();
        for (Value body : bodies) {
            StubProblems problems = new StubProblems();
            MapValue row = StubObjects.map(body);
            Value id = row.getOrNull(StubObjects.ID);
            if (!row.has(StubObjects.ID)) {
                problems.add(StubObjects.ID, "This field is required.");
            } else if (!(id instanceof IntegerValue)) {
                problems.add(StubObjects.ID, "A valid integer is required.");
            }
            byId.put(StubObjects.number(id), row);
            errors.add(problems.toValue());
        }
        if (errors.stream().anyMatch(error -> !error.equals(MapValue.EMPTY))) {
            throw new StubRefusal(400, new ListValue(errors));
        }
        return byId;
    }

    private MapValue create(StubType type, MapValue body) {
        StubProblems problems = new StubProblems();
        return stored(type, checks.created(type, body, problems), problems);
    }

    private MapValue change(StubType type, MapValue held, MapValue body, boolean whole) {
        StubProblems problems = new StubProblems();
        return stored(type, checks.changed(type, held, body, whole, problems), problems);
    }

    private MapValue stored(StubType type, MapValue object, StubProblems problems) {
        if (!problems.isEmpty()) {
            throw new StubRefusal(400, problems.toValue());
        }
        return stored(type, object);
    }

    /** Stores an object that passed all checks; what only the database sees is an error of the server. */
    private MapValue stored(StubType type, MapValue object) {
        Optional<String> taken = uniqueness.databaseError(type, object);
        if (taken.isPresent()) {
            throw new StubFault("IntegrityError", taken.get());
        }
        boolean isNew = !object.has(StubObjects.ID);
        MapValue stored = isNew ? objects.add(type, object) : objects.put(type, object);
        if (isNew) {
            consequences.ofCreating(type, stored);
        }
        return stored;
    }

    private <T> T atomically(Supplier<T> work) {
        Map<String, NavigableMap<Long, MapValue>> before = objects.copy();
        try {
            return work.get();
        } catch (StubRefusal | StubFault e) {
            objects.restore(before);
            throw e;
        }
    }

    private static long id(MapValue object) {
        return StubObjects.number(object.getOrNull(StubObjects.ID));
    }
}
