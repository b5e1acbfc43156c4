package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.engine.map.select.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of the input, so that a rule looks at those of its types only. */
final class ObjectsByType {

    private final List<InventoryObject> objects;
    private final Map<TypeName, List<Integer>> indices = new LinkedHashMap<>();

    ObjectsByType(List<InventoryObject> objects) {
        this.objects = objects;
        for (int i = 0; i < objects.size(); i++) {
            indices.computeIfAbsent(objects.get(i).type(), type -> new ArrayList<>())
                    .add(i);
        }
    }

    InventoryObject get(int index) {
        return objects.get(index);
    }

    /** Where the objects of the selector's types stand, in their order; whether they meet its conditions is open. */
    List<Integer> of(Selector selector) {
        List<Integer> found = new ArrayList<>();
        int types = 0;
        for (Map.Entry<TypeName, List<Integer>> each : indices.entrySet()) {
            if (selector.isAbout(each.getKey().name())) {
                found.addAll(each.getValue());
                types++;
            }
        }
        if (types > 1) {
            Collections.sort(found);
        }
        return found;
    }
}
