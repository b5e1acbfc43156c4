package io.alembic.engine.map.ledger;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The fields of an object that hold something, numbered: members of mappings each, lists as a whole; no nulls, blank texts
 * or empty lists.
 */
final class Leaves {

    private static final String KEY = "key.";
    private static final String ATTRIBUTES = "attrs.";

    private Leaves() {}

    static int count(InventoryObject object) {
        return count(object.key().fields()) + count(object.attributes());
    }

    private static int count(MapValue members) {
        int count = 0;
        for (int i = 0; i < members.size(); i++) {
            count += count(members.value(i));
        }
        return count;
    }

    private static int count(Value value) {
        if (value instanceof MapValue members) {
            return count(members);
        }
        boolean isEmpty = value.isNull()
                || value.asText().filter(String::isEmpty).isPresent()
                || value.asList().filter(list -> list.elements().isEmpty()).isPresent();
        return isEmpty ? 0 : 1;
    }

    /** The names of all, in the order of their numbers. */
    static void forEach(InventoryObject object, Consumer<String> name) {
        forEach(KEY, object.key().fields(), name);
        forEach(ATTRIBUTES, object.attributes(), name);
    }

    private static void forEach(String prefix, MapValue members, Consumer<String> name) {
        members.forEach((each, value) -> {
            if (value instanceof MapValue inner) {
                forEach(prefix + each + ".", inner, name);
            } else if (count(value) == 1) {
                name.accept(prefix + each);
            }
        });
    }

    /** What a variable stands for; empty for one that is no field. */
    static Optional<Range> of(InventoryObject object, String variable) {
        if (variable.startsWith(KEY)) {
            return find(object.key().fields(), variable.substring(KEY.length()), 0);
        }
        return variable.startsWith(ATTRIBUTES)
                ? find(
                        object.attributes(),
                        variable.substring(ATTRIBUTES.length()),
                        count(object.key().fields()))
                : Optional.empty();
    }

    /** A field of the attributes that says the same as the key. */
    static void forEachTwin(InventoryObject object, Twins twins) {
        MapValue key = object.key().fields();
        int first = count(key);
        for (int i = 0; i < key.size(); i++) {
            String name = key.name(i);
            if (object.attributes().get(name).filter(key.value(i)::equals).isPresent()) {
                twins.accept(member(key, name, 0), member(object.attributes(), name, first));
            }
        }
    }

    /** A member of that very name comes before one further down, as for templates. */
    private static Optional<Range> find(MapValue members, String path, int first) {
        if (members.has(path)) {
            return Optional.of(member(members, path, first));
        }
        Optional<Range> found = Optional.empty();
        for (int dot = path.indexOf('.'); dot >= 0 && found.isEmpty(); dot = path.indexOf('.', dot + 1)) {
            String name = path.substring(0, dot);
            String rest = path.substring(dot + 1);
            found = members.get(name)
                    .flatMap(Value::asMap)
                    .flatMap(inner ->
                            find(inner, rest, member(members, name, first).first()));
        }
        return found;
    }

    private static Range member(MapValue members, String name, int first) {
        int at = first;
        int index = 0;
        while (!members.name(index).equals(name)) {
            at += count(members.value(index++));
        }
        return new Range(at, at + count(members.value(index)));
    }

    /** Numbers of fields, the last one not among them. */
    record Range(int first, int end) {}

    /** Takes two ranges of one length. */
    @FunctionalInterface
    interface Twins {
        void accept(Range key, Range attribute);
    }
}
