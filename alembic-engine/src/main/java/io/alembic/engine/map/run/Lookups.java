package io.alembic.engine.map.run;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.Value;
import io.alembic.engine.map.emit.Rendering;
import io.alembic.engine.map.ledger.ReadWatch;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.Lookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes values of other objects of the input, and goes on from one to the next where a path leads through references. */
final class Lookups {

    private static final String CODE = "map_lookup";

    private final List<InventoryObject> input;
    private final ReadWatch watch;
    private final Map<Uid, Integer> objects = new HashMap<>();

    Lookups(List<InventoryObject> input, ReadWatch watch) {
        this.input = input;
        this.watch = watch;
    }

    /** Most specs look nothing up, so the objects are indexed when one does. */
    Value find(Lookup lookup, Rendering rendering) {
        if (objects.isEmpty()) {
            for (int i = 0; i < input.size(); i++) {
                objects.put(input.get(i).uid(), i);
            }
        }
        try {
            return find(rendering.text(lookup.reference()), lookup.path());
        } catch (MapException e) {
            Value fallback =
                    lookup.fallback().orElseThrow(() -> e.problem().position().isPresent() ? e : placed(e, lookup));
            watch.allGaveWay();
            return fallback;
        }
    }

    private static MapException placed(MapException e, Lookup lookup) {
        return e.at("lookups." + lookup.name(), lookup.position());
    }

    private Value find(String reference, String path) {
        Uid uid = Uid.parse(reference)
                .orElseThrow(() -> new MapException(
                        CODE,
                        "\"" + reference + "\" is no uuid",
                        "ref names a reference of the object: \"${attrs.site}\""));
        int index = Optional.ofNullable(objects.get(uid))
                .orElseThrow(() -> new MapException(
                        CODE, "the input has no object " + uid, "declare it, or say default: in the lookup"));
        InventoryObject object = input.get(index);
        ObjectVariables variables = new ObjectVariables(object, index, watch);
        return variables
                .find(path)
                .or(() -> further(variables, path))
                .orElseThrow(() -> new MapException(
                        CODE,
                        object.typeKey() + " has no " + path,
                        "say default: in the lookup, or get what each has"));
    }

    /** Follows the first reference that the path leads to. */
    private Optional<Value> further(ObjectVariables variables, String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Optional<String> reference = variables.peek(path.substring(0, dot)).flatMap(Value::asText);
            if (reference.flatMap(Uid::parse).filter(objects::containsKey).isPresent()) {
                variables.find(path.substring(0, dot));
                return Optional.of(find(reference.get(), path.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }
}
