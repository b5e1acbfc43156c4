package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes out the attributes that lead to objects which were read and are not wanted. Half a list would say that the rest is to go,
 * so the whole attribute goes.
 */
final class LeftOutTargets {

    private final Schema schema;
    private final HeldObjects held;
    private final Set<Object> wanted;
    private final SortedMap<TypeName, SortedMap<String, Integer>> counts = new TreeMap<>();

    LeftOutTargets(Schema schema, HeldObjects held, List<ObservedObject> wanted) {
        this.schema = requireNonNull(schema, "schema is null");
        this.held = requireNonNull(held, "held is null");
        this.wanted = wanted.stream().map(held::uidOf).collect(Collectors.toSet());
    }

    List<ObservedObject> without(List<ObservedObject> objects) {
        List<ObservedObject> clean = new ArrayList<>(objects.size());
        objects.forEach(object -> clean.add(without(object)));
        return clean;
    }

    /** How many objects of a type lost an attribute. */
    SortedMap<TypeName, SortedMap<String, Integer>> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    private ObservedObject without(ObservedObject object) {
        SortedMap<String, FieldSchema> fields =
                schema.type(object.type()).orElseThrow().fields();
        ObservedObject clean = object;
        for (String name : object.attributes().names()) {
            FieldSchema field = fields.get(name);
            if (field != null && leadsAway(field, object.attributes().getOrNull(name))) {
                clean = clean.withAttributes(clean.attributes().without(name));
                counts.computeIfAbsent(object.type(), type -> new TreeMap<>()).merge(name, 1, Integer::sum);
            }
        }
        return clean;
    }

    private boolean leadsAway(FieldSchema field, Value value) {
        boolean[] away = {false};
        References.forEach(
                field.type(),
                value,
                (target, leaf) -> held.target(target, leaf)
                        .filter(found -> !wanted.contains(held.uidOf(found)))
                        .ifPresent(found -> away[0] = true));
        return away[0];
    }
}
