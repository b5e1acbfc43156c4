package io.alembic.cli.golden;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Documents as the golden cases compare them: by value, without {@code extensions}, a number's spelling aside. */
final class Recorded {

    private Recorded() {}

    /** The document of a file; empty when there is none. */
    static Optional<Value> file(Path file) {
        return Files.exists(file)
                ? Optional.of(bare(Values.read(DocumentSource.of(file), DocumentFormat.JSON)))
                : Optional.empty();
    }

    static Value text(String json) {
        return bare(Values.read(DocumentSource.of("<text>", json), DocumentFormat.JSON));
    }

    /** Empty for a recorded null. */
    static Optional<Value> present(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value);
    }

    static MapValue map(Value value) {
        return value.asMap().orElseThrow(() -> new AssertionError("not a mapping: " + value));
    }

    static Value member(Value map, String name) {
        return map(map).getOrNull(name);
    }

    /** A state may or may not keep a type without mappings. */
    static Value tidyState(Value document) {
        Optional<MapValue> mappings =
                document.asMap().flatMap(map -> map.get("mappings")).flatMap(Value::asMap);
        if (mappings.isEmpty()) {
            return document;
        }
        MapValue.Builder kept = MapValue.builder();
        mappings.get().forEach((type, bound) -> {
            if (!bound.equals(MapValue.EMPTY)) {
                kept.put(type, bound);
            }
        });
        return map(document).mapMembers((name, value) -> name.equals("mappings") ? kept.build() : value);
    }

    static Value bare(Value value) {
        return value.fold(new Value.Cases<Value>() {
            @Override
            public Value nullValue() {
                return NullValue.NULL;
            }

            @Override
            public Value bool(boolean bool) {
                return BooleanValue.of(bool);
            }

            @Override
            public Value integer(IntegerValue integer) {
                return integer;
            }

            @Override
            public Value decimal(DecimalValue decimal) {
                return DecimalValue.ofDouble(decimal.toDouble());
            }

            @Override
            public Value text(String text) {
                return new TextValue(text);
            }

            @Override
            public Value list(ListValue list) {
                return new ListValue(
                        list.elements().stream().map(Recorded::bare).toList());
            }

            @Override
            public Value map(MapValue map) {
                MapValue.Builder members = MapValue.builder();
                map.forEach((name, member) -> {
                    if (!name.equals("extensions")) {
                        members.put(name, bare(member));
                    }
                });
                return members.build();
            }
        });
    }
}
