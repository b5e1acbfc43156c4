package io.alembic.adapter.generic.field;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the fields of a type stand in bodies. A field without a rule stands there under its own name.
 *
 * @param rules by field
 * @param constants members that every body has
 * @param nulls what is sent for null
 */
public record FieldRules(SortedMap<String, FieldRule> rules, MapValue constants, NullPolicy nulls) {

    public static final FieldRules NONE = new FieldRules(new TreeMap<>(), MapValue.EMPTY, NullPolicy.SEND);

    public FieldRules {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        requireNonNull(constants, "constants is null");
        requireNonNull(nulls, "nulls is null");
    }

    /** A row as the model says it: all its members, and those that have a rule under the names of their fields. */
    public MapValue decode(MapValue row) {
        if (rules.isEmpty()) {
            return row;
        }
        MapValue.Builder members = MapValue.builder().putAll(row);
        rules.forEach((name, rule) -> rule.path()
                .find(row)
                .value()
                .ifPresent(value -> members.put(name, rule.values().here(value))));
        return members.build();
    }

    /** Members of an object as a body says them. */
    public MapValue encode(MapValue members) {
        MapValue body = constants;
        for (int i = 0; i < members.size(); i++) {
            String name = members.name(i);
            FieldRule rule = rules.get(name);
            if (rule != null && rule.readOnly()) {
                continue;
            }
            Value value = members.value(i);
            Optional<Value> sent = nulls.of(rule == null ? value : rule.values().there(value));
            if (sent.isPresent()) {
                List<String> path = rule == null ? List.of(name) : rule.path().names();
                body = put(body, path, sent.get());
            }
        }
        return body;
    }

    /** Where a field is in a row. */
    public DottedPath path(String field) {
        FieldRule rule = rules.get(field);
        return rule == null ? new DottedPath(List.of(field)) : rule.path();
    }

    /** The fields that are told and never sent. */
    public Set<String> readOnly() {
        return rules.entrySet().stream()
                .filter(each -> each.getValue().readOnly())
                .map(each -> each.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MapValue put(MapValue into, List<String> path, Value value) {
        String name = path.get(0);
        if (path.size() == 1) {
            return into.with(name, value);
        }
        MapValue inner = into.getOrNull(name).asMap().orElse(MapValue.EMPTY);
        return into.with(name, put(inner, path.subList(1, path.size()), value));
    }
}
