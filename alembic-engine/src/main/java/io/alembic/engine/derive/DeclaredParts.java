package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Objects with the attributes that are declared, and no others. References hold the backend's ids again: the uids under which
 * they were read are made of ids, and are not those that the objects get.
 */
final class DeclaredParts {

    private final Schema schema;
    private final HeldObjects held;

    DeclaredParts(Schema schema, HeldObjects held) {
        this.schema = requireNonNull(schema, "schema is null");
        this.held = requireNonNull(held, "held is null");
    }

    List<ObservedObject> of(List<ObservedObject> objects) {
        List<ObservedObject> parts = new ArrayList<>(objects.size());
        objects.forEach(object -> parts.add(of(object)));
        return parts;
    }

    private ObservedObject of(ObservedObject object) {
        SortedMap<String, FieldSchema> fields =
                schema.type(object.type()).orElseThrow().fields();
        MapValue.Builder attributes = MapValue.builder();
        object.attributes().forEach((name, value) -> {
            FieldSchema field = fields.get(name);
            if (field != null) {
                attributes.put(name, References.map(field.type(), value, this::byId));
            }
        });
        return object.withAttributes(attributes.build());
    }

    private Value byId(TypeName target, Value leaf) {
        return held.target(target, leaf)
                .flatMap(ObservedObject::id)
                .map(BackendId::toValue)
                .<Value>map(id -> MapValue.of(DescribedType.ID, id))
                .orElse(leaf);
    }
}
