package io.alembic.adapter.infrahub.read;

import io.alembic.adapter.infrahub.schema.Relationship;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The ids that a relationship leads to, taken out of what queries wrap around them. */
public final class RelationForm {

    private RelationForm() {}

    /** @param held {@code {node: {id}}}, or {@code {edges: [{node: {id}}]}} */
    static Value declared(Relationship relation, Value held) {
        if (!relation.many()) {
            return idIn(held);
        }
        List<Value> ids = new ArrayList<>();
        held.asMap()
                .flatMap(map -> map.getOrNull("edges").asList())
                .orElse(ListValue.EMPTY)
                .elements()
                .forEach(edge -> ids.add(idIn(edge)));
        return new ListValue(ids);
    }

    private static Value idIn(Value edge) {
        return edge.asMap()
                .flatMap(map -> map.getOrNull("node").asMap())
                .map(node -> node.getOrNull("id"))
                .orElse(Value.ofNull());
    }

    /** How an id, or ids, are written. */
    public static Value written(Value ids) {
        if (ids instanceof ListValue list) {
            return new ListValue(
                    list.elements().stream().map(RelationForm::written).toList());
        }
        return ids.isNull() ? ids : MapValue.of("id", ids);
    }

    /** The ids in what {@link #written} made of them. */
    public static Value ids(Value written) {
        if (written instanceof ListValue list) {
            return new ListValue(list.elements().stream().map(RelationForm::ids).toList());
        }
        return written.asMap().flatMap(map -> map.get("id")).orElse(written);
    }
}
