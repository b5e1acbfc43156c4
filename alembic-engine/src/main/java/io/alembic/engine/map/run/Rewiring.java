package io.alembic.engine.map.run;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.Problem;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns references to objects of the input into references to what became of them (spec 70, References): first those in
 * keys, from which uids may follow, then those in attributes.
 */
final class Rewiring {

    private final Schema schema;
    private final List<MappedObject> objects;
    /** By the uid of an object of the input, the one object that stands for it. */
    private final Map<Uid, Integer> standing = new HashMap<>();

    /** By the uid it had before its key was rewired, an object whose uid follows from the key. */
    private final Map<Uid, Integer> provisional = new HashMap<>();

    private final Progress[] progress;
    private final MapProblems problems;

    private Rewiring(Schema schema, List<InventoryObject> input, List<MappedObject> objects, MapProblems problems) {
        this.schema = schema;
        this.problems = problems;
        this.objects = new ArrayList<>(objects);
        this.progress = new Progress[objects.size()];
        for (int i = 0; i < objects.size(); i++) {
            MappedObject object = objects.get(i);
            if (object.origin().isStoodFor()) {
                standing.put(input.get(object.origin().object().orElseThrow()).uid(), i);
            }
            if (object.uidFollowsKey()) {
                provisional.putIfAbsent(object.uid(), i);
            }
            progress[i] = object.uidFollowsKey() ? Progress.OPEN : Progress.DONE;
        }
    }

    /**
     * @param schema of the result
     * @param problems told of uids that follow from keys in a circle, all of them, and thrown then
     */
    static List<MappedObject> rewire(
            Schema schema, List<InventoryObject> input, List<MappedObject> objects, MapProblems problems) {
        return new Rewiring(schema, input, objects, problems).run();
    }

    private List<MappedObject> run() {
        for (int i = 0; i < objects.size(); i++) {
            settle(i);
        }
        problems.throwIfAny();
        objects.replaceAll(this::rewired);
        return objects;
    }

    /** Gives an object its last uid, after those whose uids stand in its key. */
    private void settle(int start) {
        Deque<Integer> path = new ArrayDeque<>();
        if (progress[start] == Progress.OPEN) {
            path.push(start);
        }
        while (!path.isEmpty()) {
            int current = path.peek();
            progress[current] = Progress.WAITING;
            OptionalInt next = unsettledInKey(objects.get(current).object());
            if (next.isEmpty()) {
                finish(path.pop());
            } else if (progress[next.getAsInt()] == Progress.WAITING) {
                tellCircle(path, next.getAsInt());
                path.forEach(index -> progress[index] = Progress.DONE);
                path.clear();
            } else {
                path.push(next.getAsInt());
            }
        }
    }

    private OptionalInt unsettledInKey(InventoryObject object) {
        List<Integer> found = new ArrayList<>(1);
        schema.type(object.type())
                .ifPresent(type -> References.forEach(
                        type.key(),
                        object.key().fields(),
                        (target, leaf) -> leaf.asText()
                                .flatMap(Uid::parse)
                                .flatMap(this::target)
                                .filter(index -> progress[index] != Progress.DONE)
                                .ifPresent(found::add)));
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
    }

    private void finish(int index) {
        MappedObject object = objects.get(index);
        InventoryObject before = object.object();
        Key key = rewiredKey(before);
        objects.set(
                index,
                object.with(
                        new InventoryObject(key.derivedUid(before.type()), before.type(), key, before.attributes())));
        progress[index] = Progress.DONE;
    }

    private MappedObject rewired(MappedObject mapped) {
        InventoryObject object = mapped.object();
        Key key = rewiredKey(object);
        MapValue attributes = schema.type(object.type())
                .map(each -> References.map(each.fields(), object.attributes(), this::leaf))
                .orElse(object.attributes());
        return key.equals(object.key()) && attributes.equals(object.attributes())
                ? mapped
                : mapped.with(new InventoryObject(object.uid(), object.type(), key, attributes));
    }

    private Key rewiredKey(InventoryObject object) {
        return schema.type(object.type())
                .map(type -> References.map(type.key(), object.key().fields(), this::leaf))
                .filter(fields -> !fields.equals(object.key().fields()))
                .map(Key::of)
                .orElse(object.key());
    }

    private Value leaf(TypeName target, Value leaf) {
        Optional<Uid> uid = leaf.asText().flatMap(Uid::parse);
        return uid.flatMap(this::target)
                .map(index -> objects.get(index).uid())
                .filter(last -> !uid.get().equals(last))
                .map(last -> Value.of(last.toString()))
                .orElse(leaf);
    }

    private Optional<Integer> target(Uid uid) {
        return Optional.ofNullable(standing.get(uid)).or(() -> Optional.ofNullable(provisional.get(uid)));
    }

    private void tellCircle(Deque<Integer> path, int start) {
        List<String> members = new ArrayList<>();
        for (int index : path) {
            members.add(0, objects.get(index).object().typeKey().toString());
            if (index == start) {
                break;
            }
        }
        Origin origin = objects.get(start).origin();
        Problem problem = Problem.of(
                        "map_cycle",
                        "the uids of these follow from keys that refer in a circle: " + String.join(" -> ", members))
                .withHint("give one of them an explicit uid");
        MapException told = new MapException(
                origin.emit().map(emit -> problem.at(emit.position())).orElse(problem));
        if (origin.object().isPresent()) {
            problems.add(origin.owner(), told, origin.object().getAsInt());
        } else {
            problems.add(origin.owner(), told, "");
        }
    }

    /** How far the uid of an object is known. */
    private enum Progress {
        OPEN,
        WAITING,
        DONE
    }
}
