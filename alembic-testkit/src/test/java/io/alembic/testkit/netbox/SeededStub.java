package io.alembic.testkit.netbox;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;

/** Puts into a stub what a recorded NetBox held, as far as the stub knows its types. */
final class SeededStub {

    private static final StubTypes TYPES = StubTypes.load();

    private SeededStub() {}

    static NetBoxStub start() {
        NetBoxStub stub = NetBoxStub.start();
        for (StubType type : TYPES.all()) {
            for (Value row : RecordedNetBox.seeded(type.contentType())) {
                stub.hold(type.contentType(), held(type, row.asMap().orElseThrow()));
            }
        }
        return stub;
    }

    private static MapValue held(StubType type, MapValue row) {
        MapValue.Builder held = MapValue.builder();
        List.of(StubObjects.ID, StubObjects.CREATED, StubObjects.LAST_UPDATED)
                .forEach(name -> held.put(name, row.getOrNull(name)));
        for (StubField field : type.fields()) {
            field.names().forEach(name -> {
                if (!field.kind().isComputed()) {
                    held.put(name, stored(field, row.getOrNull(name)));
                }
            });
        }
        held.put(StubObjects.TAGS, ids(row.getOrNull(StubObjects.TAGS)));
        MapValue custom = StubObjects.map(row.getOrNull(StubObjects.CUSTOM_FIELDS));
        held.put(StubObjects.CUSTOM_FIELDS, custom.mapValues(SeededStub::stored));
        return held.build();
    }

    private static Value stored(StubField field, Value shown) {
        return switch (field.kind()) {
            case CHOICE ->
                shown.asMap().map(choice -> choice.getOrNull("value")).orElse(shown);
            case REF -> field.target().isEmpty() ? Value.ofNull() : id(shown);
            case REFS -> field.target().isEmpty() ? ListValue.EMPTY : ids(shown);
            case ENDS ->
                new ListValue(StubObjects.list(shown).stream()
                        .map(end -> (Value) StubObjects.map(end).without("object"))
                        .toList());
            default -> shown;
        };
    }

    /** References stand as briefs, alone or in lists; all else is as it is. */
    private static Value stored(Value custom) {
        boolean isList = custom.asList()
                .filter(list -> list.elements().stream().anyMatch(SeededStub::isBrief))
                .isPresent();
        return isList ? ids(custom) : isBrief(custom) ? id(custom) : custom;
    }

    private static boolean isBrief(Value value) {
        return value.asMap().filter(map -> map.has("url")).isPresent();
    }

    private static Value ids(Value briefs) {
        List<Value> ids = StubObjects.list(briefs).stream().map(SeededStub::id).toList();
        return new ListValue(ids);
    }

    private static Value id(Value brief) {
        return brief.asMap().map(map -> map.getOrNull(StubObjects.ID)).orElse(Value.ofNull());
    }
}
