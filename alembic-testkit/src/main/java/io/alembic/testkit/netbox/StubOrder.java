package io.alembic.testkit.netbox;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sorts lists by the type's own order or by what {@code ordering} asks for; equal ones by id. */
final class StubOrder {

    private StubOrder() {}

    static List<MapValue> sorted(
            StubObjects objects, StubType type, List<MapValue> found, Map<String, List<String>> parameters) {
        String asked = QueryParameters.last(parameters, "ordering", "");
        List<String> names = asked.isEmpty() ? type.order() : List.of(asked.split(","));
        Comparator<MapValue> order = Comparator.comparing(each -> 0);
        for (String name : names) {
            boolean backwards = name.startsWith("-");
            Comparator<MapValue> by = by(objects, type, backwards ? name.substring(1) : name);
            order = order.thenComparing(backwards ? by.reversed() : by);
        }
        return found.stream()
                .sorted(order.thenComparing(by(objects, type, StubObjects.ID)))
                .toList();
    }

    private static Comparator<MapValue> by(StubObjects objects, StubType type, String name) {
        return Comparator.<MapValue, Boolean>comparing(
                        each -> each.getOrNull(name).isNull())
                .thenComparing(each -> sortable(objects, type, name, each));
    }

    /** Texts sort without regard to case; numbers as such; references by the name of what they refer to. */
    private static String sortable(StubObjects objects, StubType type, String name, MapValue object) {
        Value value = object.getOrNull(name);
        String text = type.field(name)
                .flatMap(StubField::target)
                .flatMap(objects.types()::find)
                .flatMap(target -> objects.find(target, value))
                .map(referred -> StubObjects.text(referred, "name"))
                .orElse(value.asText().orElse(""));
        return value instanceof IntegerValue number && text.isEmpty()
                ? "%020d".formatted(number.value())
                : text.toLowerCase(Locale.ROOT);
    }
}
