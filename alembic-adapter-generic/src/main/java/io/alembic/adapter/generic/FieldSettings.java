package io.alembic.adapter.generic;

import io.alembic.adapter.generic.field.FieldRule;
import io.alembic.adapter.generic.field.FieldRules;
import io.alembic.adapter.generic.field.NullPolicy;
import io.alembic.adapter.generic.field.ValueMap;
import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how fields stand in bodies: {@code fields}, {@code constants} and {@code nulls} (spec 63 §3). */
final class FieldSettings {

    private static final String CONSTANTS = "constants";
    private static final String VALUES = "values";
    private static final Map<String, NullPolicy> NULLS =
            new TreeMap<>(Map.of("send", NullPolicy.SEND, "omit", NullPolicy.OMIT, "empty", NullPolicy.EMPTY_TEXT));

    private FieldSettings() {}

    static FieldRules read(Settings type) {
        SortedMap<String, FieldRule> rules = new TreeMap<>();
        type.sectionsByName("fields", "path", VALUES, "read_only")
                .forEach((name, field) -> rules.put(name, rule(name, field)));
        return new FieldRules(
                rules,
                type.value(CONSTANTS)
                        .map(value -> value.asMap()
                                .orElseThrow(() -> type.failure("wrong_kind", CONSTANTS, "must be a mapping")))
                        .orElse(MapValue.EMPTY),
                type.choice("nulls", NULLS, NullPolicy.SEND));
    }

    private static FieldRule rule(String name, Settings field) {
        DottedPath path = field.text("path").map(DottedPath::parse).orElseGet(() -> new DottedPath(List.of(name)));
        if (path.isEmpty()) {
            throw field.failure("invalid_path", "path", "names no member");
        }
        return new FieldRule(path, values(field), field.flag("read_only", false));
    }

    private static ValueMap values(Settings field) {
        Map<Value, Value> values = new LinkedHashMap<>();
        field.value(VALUES)
                .map(value -> value.asMap().orElseThrow(() -> field.failure("wrong_kind", VALUES, "must be a mapping")))
                .ifPresent(map -> map.forEach((ours, theirs) -> values.put(Value.of(ours), theirs)));
        return ValueMap.of(values)
                .orElseThrow(() -> field.failure(
                        "ambiguous_values",
                        VALUES,
                        "must give each value a name of its own, so that rows can be read"));
    }
}
