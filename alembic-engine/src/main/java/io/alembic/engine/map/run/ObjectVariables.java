package io.alembic.engine.map.run;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.ledger.ReadWatch;
import io.alembic.engine.map.template.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an object holds, by dotted names: {@code uid}, {@code type}, {@code key.slug}, {@code attrs.geo.lat}. */
final class ObjectVariables implements Variables {

    private static final String KEY = "key.";
    private static final String ATTRIBUTES = "attrs.";

    private final InventoryObject object;
    private final int index;
    private final ReadWatch watch;

    ObjectVariables(InventoryObject object, int index, ReadWatch watch) {
        this.object = object;
        this.index = index;
        this.watch = watch;
    }

    @Override
    public Optional<Value> find(String name) {
        Optional<Value> found = peek(name);
        if (found.isPresent()) {
            watch.read(index, name);
        }
        return found;
    }

    /** The same, and nobody is told. */
    Optional<Value> peek(String name) {
        if (name.startsWith(ATTRIBUTES)) {
            return Paths.find(object.attributes(), name.substring(ATTRIBUTES.length()));
        }
        if (name.startsWith(KEY)) {
            return Paths.find(object.key().fields(), name.substring(KEY.length()));
        }
        return switch (name) {
            case "uid" -> Optional.of(Value.of(object.uid().toString()));
            case "type" -> Optional.of(Value.of(object.type().name()));
            default -> Optional.empty();
        };
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(List.of("uid", "type"));
        addNames(names, KEY, object.key().fields());
        addNames(names, ATTRIBUTES, object.attributes());
        return names;
    }

    private static void addNames(List<String> names, String prefix, MapValue members) {
        members.names().forEach(name -> names.add(prefix + name));
    }
}
