package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that NetBox works out and nobody writes. */
final class StubComputed {

    private final StubObjects objects;
    private final StubRows rows;
    private final Map<List<String>, Map<Value, Long>> counts = new HashMap<>();
    private long countedAt;

    StubComputed(StubObjects objects, StubRows rows) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = requireNonNull(rows, "rows is null");
    }

    Value value(StubType type, StubField field, MapValue object, String base) {
        return switch (field.kind()) {
            case COUNT -> Value.of(count(field, object));
            case DEPTH -> Value.of(depth(type, object));
            case FIRST ->
                field.source().stream()
                        .filter(name -> !object.getOrNull(name).isNull())
                        .findFirst()
                        .map(name -> rows.brief("ipam.ipaddress", object.getOrNull(name), base))
                        .orElse(Value.ofNull());
            case THROUGH -> through(type, field, object);
            case FAMILY -> family(StubObjects.text(object, field.source().get(0)));
            case SIZE ->
                Value.of(StubObjects.list(object.getOrNull(field.source().get(0)))
                        .size());
            case CABLED -> cable(type, object, base);
            default -> field.whenAbsent();
        };
    }

    private long count(StubField field, MapValue object) {
        if (countedAt != objects.revision()) {
            counts.clear();
            countedAt = objects.revision();
        }
        return counts.computeIfAbsent(field.source(), source -> counted(source.get(0), source.get(1)))
                .getOrDefault(object.getOrNull(StubObjects.ID), 0L);
    }

    private Map<Value, Long> counted(String contentType, String name) {
        Map<Value, Long> counted = new HashMap<>();
        objects.rows(objects.types().get(contentType))
                .forEach(each -> counted.merge(each.getOrNull(name), 1L, Long::sum));
        return counted;
    }

    private long depth(StubType type, MapValue object) {
        long depth = 0;
        Optional<MapValue> above = objects.find(type, object.getOrNull("parent"));
        while (above.isPresent()) {
            depth++;
            above = objects.find(type, above.get().getOrNull("parent"));
        }
        return depth;
    }

    private Value through(StubType type, StubField field, MapValue object) {
        String reference = field.source().get(0);
        return type.field(reference)
                .flatMap(StubField::target)
                .flatMap(objects.types()::find)
                .flatMap(target -> objects.find(target, object.getOrNull(reference)))
                .map(found -> found.getOrNull(field.source().get(1)))
                .orElse(Value.ofNull());
    }

    private static Value family(String address) {
        long family = address.indexOf(':') < 0 ? 4 : 6;
        return MapValue.builder()
                .put("value", Value.of(family))
                .put("label", Value.of("IPv" + family))
                .build();
    }

    private Value cable(StubType type, MapValue object, String base) {
        StubType cable = objects.types().get("dcim.cable");
        Value end = MapValue.builder()
                .put("object_type", Value.of(type.contentType()))
                .put("object_id", object.getOrNull(StubObjects.ID))
                .build();
        return objects.rows(cable).stream()
                .filter(each -> StubObjects.list(each.getOrNull("a_terminations"))
                                .contains(end)
                        || StubObjects.list(each.getOrNull("b_terminations")).contains(end))
                .findFirst()
                .map(each -> (Value) rows.brief(cable, each, base))
                .orElse(Value.ofNull());
    }
}
