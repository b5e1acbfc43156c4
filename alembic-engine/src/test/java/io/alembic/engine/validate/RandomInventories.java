package io.alembic.engine.validate;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Inventories of any shape, most of them wrong: few names, so that objects, fields and references do meet. */
public final class RandomInventories {

    private static final Arbitrary<TypeName> TYPES =
            Arbitraries.of("t.a", "t.b", "yes", "a: b").map(TypeName::new);
    private static final Arbitrary<String> NAMES =
            Arbitraries.of("a", "b", "null", "1", "\u00E9", "\uD83D\uDE00", "x y");
    private static final Arbitrary<Uid> UIDS =
            Arbitraries.longs().between(1, 4).map(number -> new Uid(new UUID(0x4000, number)));

    private RandomInventories() {}

    public static Arbitrary<Inventory> any() {
        return Combinators.combine(schemas(), objects().list().ofMaxSize(5))
                .as((schema, objects) -> new Inventory(schema, Optional.empty(), objects));
    }

    private static Arbitrary<InventoryObject> objects() {
        return Combinators.combine(UIDS, TYPES, members(), members())
                .as((uid, type, key, attributes) -> new InventoryObject(uid, type, Key.of(key), attributes));
    }

    private static Arbitrary<MapValue> members() {
        return Arbitraries.maps(NAMES, values(2)).ofMaxSize(3).map(MapValue::of);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.of(
                        NullValue.NULL, Value.of(true), Value.of("10.0.0.0/8"), Value.of("x\n  y"), Value.of("017")),
                Arbitraries.longs().map(Value::of),
                Arbitraries.strings().ascii().ofMaxLength(6).map(Value::of),
                UIDS.map(uid -> Value.of(uid.toString())));
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.oneOf(
                scalars,
                values(depth - 1).list().ofMaxSize(3).map(ListValue::new),
                Arbitraries.maps(NAMES, values(depth - 1)).ofMaxSize(2).map(MapValue::of));
    }

    private static Arbitrary<Schema> schemas() {
        Arbitrary<Map<String, FieldSchema>> fields =
                Arbitraries.maps(NAMES, fields()).ofMaxSize(3);
        return Arbitraries.maps(TYPES, Combinators.combine(fields, fields).as(TypeSchema::of))
                .ofMaxSize(3)
                .map(Schema::of);
    }

    private static Arbitrary<FieldSchema> fields() {
        return Combinators.combine(
                        types(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(FieldFormat.values()).optional(),
                        Arbitraries.of("^x", "(", "", "a{2}|\\d+$", "(a*)*b").optional(),
                        Arbitraries.of("a: b").optional())
                .as(FieldSchema::new);
    }

    private static Arbitrary<FieldType> types(int depth) {
        Arbitrary<FieldType> simple = Arbitraries.oneOf(
                Arbitraries.of(ScalarType.values()),
                TYPES.map(FieldType.Reference::new),
                TYPES.map(FieldType.ReferenceList::new),
                NAMES.list().ofMaxSize(2).map(FieldType.Enumeration::new));
        if (depth == 0) {
            return simple;
        }
        return Arbitraries.oneOf(
                simple,
                types(depth - 1).map(FieldType.ListOf::new),
                types(depth - 1).map(FieldType.MapOf::new));
    }
}
