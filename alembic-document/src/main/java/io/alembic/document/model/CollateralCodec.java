package io.alembic.document.model;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Collateral;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What goes along with a delete, among its {@code extensions}. What cannot be read there is as if not told. */
final class CollateralCodec {

    private static final String COUNTS = "deleted_along";
    private static final String GUARDED = "protected_along";
    private static final String TYPE = "type_name";
    private static final String KEY = "key";

    private CollateralCodec() {}

    /** Writes the members that there is something to tell of, into a mapping that is open. */
    static void writeMembers(DocumentWriter out, Collateral collateral) {
        if (!collateral.counts().isEmpty()) {
            out.name(COUNTS).startMap();
            collateral.counts().forEach((type, count) -> out.member(type.name(), count));
            out.endMap();
        }
        if (!collateral.guarded().isEmpty()) {
            out.name(GUARDED).startList();
            collateral
                    .guarded()
                    .forEach(object -> out.startMap()
                            .member(TYPE, object.type().name())
                            .member(KEY, object.key().fields())
                            .endMap());
            out.endList();
        }
    }

    static Collateral read(MapValue extensions) {
        SortedMap<TypeName, Integer> counts = new TreeMap<>();
        extensions
                .get(COUNTS)
                .flatMap(Value::asMap)
                .ifPresent(written -> written.forEach((type, count) -> {
                    if (count instanceof IntegerValue number && number.value().signum() > 0) {
                        counts.put(new TypeName(type), number.value().intValue());
                    }
                }));
        NavigableSet<TypeKey> guarded = new TreeSet<>();
        extensions.get(GUARDED).flatMap(Value::asList).map(ListValue::elements).stream()
                .flatMap(elements -> elements.stream())
                .flatMap(element -> object(element).stream())
                .forEach(guarded::add);
        return new Collateral(counts, guarded);
    }

    private static Optional<TypeKey> object(Value element) {
        MapValue members = element.asMap().orElse(MapValue.EMPTY);
        Optional<String> type = members.get(TYPE).flatMap(Value::asText);
        Optional<MapValue> key = members.get(KEY).flatMap(Value::asMap);
        return type.flatMap(name -> key.map(fields -> new TypeKey(new TypeName(name), Key.of(fields))));
    }
}
