package io.alembic.engine.derive;

import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A backend in memory that tells its schema; references are ids. */
final class Shop {

    static final FieldSchema TEXT = FieldSchema.of(ScalarType.STRING);

    private final TreeMap<TypeName, DescribedType> types = new TreeMap<>();
    private final TreeMap<TypeName, String> leftOut = new TreeMap<>();
    private final List<HeldObject> held = new ArrayList<>();

    static FieldSchema ref(String target) {
        return FieldSchema.of(new FieldType.Reference(new TypeName(target))).asNullable();
    }

    Shop type(String name, List<List<String>> keys, Map<String, FieldSchema> fields) {
        types.put(new TypeName(name), DescribedType.of(fields, keys, ScalarType.INT));
        return this;
    }

    Shop without(String name, String reason) {
        leftOut.put(new TypeName(name), reason);
        return this;
    }

    /** @param attributes as YAML */
    Shop holds(String type, int id, String attributes) {
        MapValue fields = Values.read(DocumentSource.of("attributes", attributes), DocumentFormat.YAML)
                .asMap()
                .orElseThrow();
        held.add(new HeldObject(
                new TypeName(type), BackendId.of(id), fields.with("id", Value.of(id)), Optional.empty()));
        return this;
    }

    BackendSchema schema() {
        return new BackendSchema(types, new TreeSet<>(), leftOut);
    }

    Observation read(Schema schema) {
        List<HeldObject> wanted = held.stream()
                .filter(object -> schema.type(object.type()).isPresent())
                .toList();
        return Observation.of(IdentityResolution.resolve(schema, Bindings.EMPTY, wanted));
    }

    WholeInventory imported(TypeSelection selection) {
        return new WholeImport(selection, Bindings.EMPTY).run(schema(), this::read);
    }

    WholeInventory imported() {
        return imported(TypeSelection.EVERYTHING);
    }

    static List<String> keys(WholeInventory whole, String type) {
        return whole.inventory().objects().stream()
                .filter(object -> object.type().name().equals(type))
                .map(InventoryObject::key)
                .map(Object::toString)
                .toList();
    }
}
