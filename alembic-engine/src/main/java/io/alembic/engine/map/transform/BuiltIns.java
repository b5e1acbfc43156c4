package io.alembic.engine.map.transform;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The transforms every spec has. */
public final class BuiltIns {

    private static final Map<String, Transform> PLAIN = plain();

    private final Map<String, Transform> transforms = new TreeMap<>(TextOrder.UTF_8);

    private BuiltIns(Map<String, MapValue> tables) {
        transforms.putAll(PLAIN);
        transforms.put("map_value", new TableTransform(tables));
    }

    /** @param tables what the spec declares, by name: text to value */
    public static BuiltIns with(Map<String, MapValue> tables) {
        return new BuiltIns(tables);
    }

    public static BuiltIns withoutTables() {
        return new BuiltIns(Map.of());
    }

    Optional<Transform> find(String name) {
        return Optional.ofNullable(transforms.get(name));
    }

    List<String> names() {
        return List.copyOf(transforms.keySet());
    }

    private static Map<String, Transform> plain() {
        Map<String, Transform> plain = new TreeMap<>(TextOrder.UTF_8);
        TextTransforms.addTo(plain);
        ListTransforms.addTo(plain);
        NetworkTransforms.addTo(plain);
        plain.put("default", BuiltIns::orDefault);
        return plain;
    }

    private static Value orDefault(Value value, List<Value> arguments) {
        Arguments.of(arguments).exactly(1);
        return value.isNull() ? arguments.get(0) : value;
    }
}
