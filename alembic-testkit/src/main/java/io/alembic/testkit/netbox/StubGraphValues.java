package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What the fields of the stub's GraphQL hold: other than in REST, numbers as text, choices bare, references as objects. */
final class StubGraphValues {

    private final StubObjects objects;
    private final IntSupplier mostRows;

    StubGraphValues(StubObjects objects, IntSupplier mostRows) {
        this.objects = requireNonNull(objects, "objects is null");
        this.mostRows = requireNonNull(mostRows, "mostRows is null");
    }

    /** What a field is to an object. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object of(MapValue row);
    }

    /** A page of a list: by ids where a start is given, else in the order of the type. */
    List<MapValue> list(StubType type, Map<String, Object> arguments) {
        Map<?, ?> pagination = map(arguments, StubGraphSchema.PAGINATION);
        Map<?, ?> lookup = map(map(arguments, StubGraphSchema.FILTERS), "id");
        boolean some = lookup.get(StubGraphSchema.IN_LIST) instanceof List<?>;
        Set<String> wanted = some ? texts(lookup.get(StubGraphSchema.IN_LIST)) : Set.of();
        List<MapValue> rows = new ArrayList<>(objects.rows(type));
        rows.removeIf(row -> some && !wanted.contains(id(row)));
        if (pagination.get(StubGraphSchema.START) instanceof Integer start) {
            rows.removeIf(row -> StubObjects.number(row.getOrNull(StubObjects.ID)) < start);
            rows.sort(Comparator.comparing(row -> StubObjects.number(row.getOrNull(StubObjects.ID))));
        } else {
            rows = StubOrder.sorted(objects, type, rows, Map.of());
        }
        int most = pagination.get(StubGraphSchema.LIMIT) instanceof Integer limit && limit > 0
                ? Math.min(limit, mostRows.getAsInt())
                : mostRows.getAsInt();
        return rows.subList(0, Math.min(rows.size(), most));
    }

    Reading of(StubField field) {
        return row -> value(field, row.getOrNull(field.name()));
    }

    Reading customFields(StubType type) {
        return row -> {
            MapValue stored = StubObjects.map(row.getOrNull(StubObjects.CUSTOM_FIELDS));
            MapValue.Builder all = MapValue.builder();
            objects.customFieldsOf(type).forEach(field -> {
                String name = StubObjects.text(field, "name");
                all.put(name, stored.getOrNull(name));
            });
            return all.build();
        };
    }

    List<MapValue> tags(MapValue row) {
        return cut(found(objects.types().get("extras.tag"), row.getOrNull(StubObjects.TAGS)));
    }

    static String id(MapValue row) {
        return row.getOrNull(StubObjects.ID).toString();
    }

    static @Nullable Object time(MapValue row, String field) {
        return row.getOrNull(field)
                .asText()
                .map(text -> text.replace("Z", "+00:00"))
                .orElse(null);
    }

    private @Nullable Object value(StubField field, Value value) {
        if (value.isNull()) {
            return field.nullable() ? null : "";
        }
        Optional<StubType> target = field.target().flatMap(objects.types()::find);
        return switch (field.kind()) {
            case REF -> target.flatMap(type -> objects.find(type, value)).orElse(null);
            case REFS -> target.map(type -> cut(found(type, value))).orElse(List.of());
            case DECIMAL ->
                new BigDecimal(value.asText().orElse(value.toString()))
                        .setScale(field.size(), RoundingMode.HALF_EVEN)
                        .toPlainString();
            default -> plain(value);
        };
    }

    private static Object plain(Value value) {
        if (value instanceof BooleanValue) {
            return value.equals(BooleanValue.TRUE);
        }
        return value instanceof IntegerValue number
                ? number.value().intValue()
                : value.asText().orElse(value.toString());
    }

    private List<MapValue> found(StubType type, Value ids) {
        return StubObjects.list(ids).stream()
                .flatMap(id -> objects.find(type, id).stream())
                .toList();
    }

    /** The server cuts lists below objects, silently. */
    private List<MapValue> cut(List<MapValue> rows) {
        return rows.subList(0, Math.min(rows.size(), mostRows.getAsInt()));
    }

    private static Map<?, ?> map(Map<?, ?> arguments, String name) {
        return arguments.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Set<String> texts(@Nullable Object list) {
        return list instanceof List<?> all
                ? Set.copyOf(all.stream().map(String::valueOf).toList())
                : Set.of();
    }
}
