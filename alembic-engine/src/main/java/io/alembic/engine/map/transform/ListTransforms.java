package io.alembic.engine.map.transform;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From texts to lists and back. */
final class ListTransforms {

    private ListTransforms() {}

    static void addTo(Map<String, Transform> transforms) {
        transforms.put("split", ListTransforms::split);
        transforms.put("join", ListTransforms::join);
    }

    /** All parts, or the one asked for: 0 is the first, -1 the last. */
    private static Value split(Value value, List<Value> given) {
        Arguments arguments = Arguments.of(given).between(1, 2);
        String separator = arguments.text(0);
        if (separator.isEmpty()) {
            throw new MapException(
                    "map_argument", "the separator is empty", "name what stands between the parts: split('/')");
        }
        String text = Arguments.textOf(value);
        List<Value> parts = Arrays.stream(
                        Pattern.compile(separator, Pattern.LITERAL).split(text, -1))
                .map(Value::of)
                .toList();
        if (arguments.count() == 1) {
            return new ListValue(parts);
        }
        int wanted = arguments.integer(1);
        int index = wanted < 0 ? parts.size() + wanted : wanted;
        if (index < 0 || index >= parts.size()) {
            throw new MapException(
                    "map_value",
                    "\"" + text + "\" has " + parts.size() + " parts, so there is no part " + wanted,
                    "parts count from 0, from the end from -1");
        }
        return parts.get(index);
    }

    private static Value join(Value value, List<Value> given) {
        String separator = Arguments.of(given).exactly(1).text(0);
        ListValue list = value.asList()
                .orElseThrow(() -> new MapException(
                        "map_value", "it joins a list, and this is " + value, "make it a list first: split(',')"));
        return Value.of(list.elements().stream().map(Arguments::textOf).collect(Collectors.joining(separator)));
    }
}
