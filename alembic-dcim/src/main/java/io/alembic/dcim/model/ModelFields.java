package io.alembic.dcim.model;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of a model.
 *
 * @param complete whether this is all that may be written: a token that may only read is told nothing of it
 */
public record ModelFields(Map<String, ModelField> byName, boolean complete) {

    public ModelFields {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** @param answer to {@code OPTIONS} of a list */
    public static ModelFields parse(MapValue answer) {
        Map<String, ModelField> fields = new TreeMap<>();
        Optional<MapValue> post = answer.get("actions")
                .flatMap(Value::asMap)
                .flatMap(actions -> actions.get("POST"))
                .flatMap(Value::asMap);
        post.ifPresent(all -> all.forEach((name, description) ->
                description.asMap().ifPresent(map -> fields.put(name, ModelField.parse(name, map)))));
        return new ModelFields(fields, post.isPresent());
    }

    public Optional<ModelField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }
}
