package io.alembic.core.schema;

import io.alembic.core.value.TextOrder;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a type: those of its key, and those of its attributes; both sorted by name. */
public record TypeSchema(SortedMap<String, FieldSchema> key, SortedMap<String, FieldSchema> fields) {

    public TypeSchema {
        key = sorted(key);
        fields = sorted(fields);
    }

    public static TypeSchema of(Map<String, FieldSchema> key, Map<String, FieldSchema> fields) {
        return new TypeSchema(sorted(key), sorted(fields));
    }

    /** The schema a value of this name is compared under: the attribute's, else the key's (spec 30 §5). */
    public Optional<FieldSchema> field(String name) {
        FieldSchema attribute = fields.get(name);
        return attribute != null ? Optional.of(attribute) : Optional.ofNullable(key.get(name));
    }

    /** Whether an object can be created without this attribute and get it later: it is neither required nor of the key. */
    public boolean canDefer(String name) {
        FieldSchema attribute = fields.get(name);
        return attribute != null && !attribute.required() && !key.containsKey(name);
    }

    private static SortedMap<String, FieldSchema> sorted(Map<String, FieldSchema> members) {
        SortedMap<String, FieldSchema> copy = new TreeMap<>(TextOrder.UTF_8);
        copy.putAll(members);
        return Collections.unmodifiableSortedMap(copy);
    }
}
