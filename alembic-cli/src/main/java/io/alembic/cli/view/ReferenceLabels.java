package io.alembic.cli.view;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Plan;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows references by the key of what they refer to, as far as a plan knows it; a uid says nothing to people. */
final class ReferenceLabels {

    private final Schema schema;
    private final Map<Uid, TypeKey> keys = new HashMap<>();

    ReferenceLabels(Plan plan) {
        schema = plan.schema();
        plan.operations().forEach(planned -> {
            TypeKey key = planned.operation().typeKey();
            keys.put(planned.operation().uid(), key);
        });
    }

    /** The key in short: its values, {@code ams-1 / a1}. */
    String label(TypeKey object) {
        return label(object, new HashSet<>());
    }

    /** A value of a field as JSON, references in it as labels. */
    String value(InventoryObject holder, String field, Value value) {
        return schema.type(holder.type())
                .flatMap(type -> type.field(field))
                .map(declared ->
                        References.map(declared.type(), value, (target, leaf) -> shown(target, leaf, new HashSet<>())))
                .orElse(value)
                .toString();
    }

    private String label(TypeKey object, Set<Uid> above) {
        MapValue fields = schema.type(object.type())
                .map(type ->
                        References.map(type.key(), object.key().fields(), (target, leaf) -> shown(target, leaf, above)))
                .orElse(object.key().fields());
        List<String> values = new ArrayList<>();
        fields.forEach((name, value) -> values.add(value.asText().orElseGet(value::toString)));
        return values.isEmpty() ? Key.of(fields).text() : String.join(" / ", values);
    }

    /** Keys that refer to each other in a circle end at the uid. */
    private Value shown(TypeName target, Value leaf, Set<Uid> above) {
        return leaf.asText()
                .flatMap(Uid::parse)
                .filter(uid -> keys.containsKey(uid) && above.add(uid))
                .map(uid -> {
                    String label = label(keys.getOrDefault(uid, new TypeKey(target, Key.of(MapValue.EMPTY))), above);
                    above.remove(uid);
                    return Value.of(label);
                })
                .orElse(leaf);
    }
}
