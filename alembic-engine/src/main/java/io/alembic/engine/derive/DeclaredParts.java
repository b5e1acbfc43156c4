package io.alembic.engine.derive;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Objects with the attributes that are declared, and no others: the backend's id is one where it is the key. */
final class DeclaredParts {

    private DeclaredParts() {}

    static List<ObservedObject> of(Schema schema, List<ObservedObject> objects) {
        List<ObservedObject> parts = new ArrayList<>(objects.size());
        objects.forEach(object -> parts.add(of(schema, object)));
        return parts;
    }

    private static ObservedObject of(Schema schema, ObservedObject object) {
        SortedMap<String, FieldSchema> fields = fields(schema, object.type());
        MapValue.Builder attributes = MapValue.builder();
        object.attributes().forEach((name, value) -> {
            if (fields.containsKey(name)) {
                attributes.put(name, value);
            }
        });
        return object.withAttributes(attributes.build());
    }

    private static SortedMap<String, FieldSchema> fields(Schema schema, TypeName type) {
        return schema.type(type).orElseThrow().fields();
    }
}
