package io.alembic.engine.derive;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of every type, wide enough for all that was read, and what tells its objects apart. */
final class FittedTypes {

    private final SortedMap<TypeName, DescribedType> described;
    private final SortedMap<TypeName, SortedMap<String, FieldSchema>> fields = new TreeMap<>();
    private final SortedMap<TypeName, SortedMap<String, String>> widened = new TreeMap<>();
    private final SortedMap<TypeName, KeyChoice> keys = new TreeMap<>();

    FittedTypes(SortedMap<TypeName, DescribedType> described, Map<TypeName, List<ObservedObject>> objects) {
        this.described = described;
        described.forEach((name, type) -> {
            List<ObservedObject> own = objects.getOrDefault(name, List.of());
            fields.put(name, fit(name, type, own));
            keys.put(name, KeyChoice.of(type, fieldsOf(name), own));
        });
    }

    SortedMap<TypeName, SortedMap<String, String>> widened() {
        return widened;
    }

    SortedMap<TypeName, String> keyedById() {
        SortedMap<TypeName, String> byId = new TreeMap<>();
        keys.forEach((type, key) -> {
            if (key.isId()) {
                byId.put(type, key.reason());
            }
        });
        return byId;
    }

    /** Tells a type by the backend's id after all. */
    void keyById(TypeName type, String reason) {
        keys.put(type, KeyChoice.byId(reason));
    }

    List<String> keyOf(TypeName type) {
        return Optional.ofNullable(keys.get(type)).map(KeyChoice::fields).orElse(List.of());
    }

    SortedMap<String, FieldSchema> fieldsOf(TypeName type) {
        return fields.getOrDefault(type, new TreeMap<>());
    }

    Schema schema() {
        SortedMap<TypeName, TypeSchema> types = new TreeMap<>();
        described.forEach((name, type) -> types.put(name, schema(name, type)));
        return new Schema(types);
    }

    private TypeSchema schema(TypeName name, DescribedType type) {
        Map<String, FieldSchema> all = fieldsOf(name);
        List<String> key = keyOf(name);
        return key.isEmpty() ? TypeSchema.of(SelectedTypes.idKey(type), all) : keyed(key, all);
    }

    /** Fields of the key are declared as attributes, too, and in the same way, so that they can be changed. */
    static TypeSchema keyed(List<String> names, Map<String, FieldSchema> all) {
        Map<String, FieldSchema> key = new HashMap<>();
        Map<String, FieldSchema> fields = new HashMap<>(all);
        names.forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(field -> {
            FieldSchema never = new FieldSchema(
                    field.type(), field.required(), false, field.format(), field.pattern(), field.description());
            key.put(name, never);
            fields.put(name, never);
        }));
        return TypeSchema.of(key, fields);
    }

    private SortedMap<String, FieldSchema> fit(TypeName name, DescribedType type, List<ObservedObject> own) {
        SortedMap<String, FieldSchema> fitted = new TreeMap<>();
        type.fields().forEach((field, schema) -> {
            FieldFit fit = new FieldFit(schema);
            for (ObservedObject object : own) {
                Optional<Value> value = object.attributes().get(field);
                value.ifPresentOrElse(fit::see, fit::seeNothing);
            }
            fitted.put(field, fit.schema());
            fit.told()
                    .ifPresent(told -> widened.computeIfAbsent(name, each -> new TreeMap<>())
                            .put(field, told));
        });
        return fitted;
    }
}
