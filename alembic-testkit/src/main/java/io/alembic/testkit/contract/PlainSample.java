package io.alembic.testkit.contract;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Optional;

/** A sample with a field of every type, for backends that hold any schema. */
public final class PlainSample {

    private static final int LONG_TEXT = 10_000;

    private PlainSample() {}

    public static ContractSample sample() {
        InventoryObject pop = object("net.pop", 1)
                .key("code", "ams-1")
                .with("label", "Amsterdam „één“ 🛰")
                .build();
        InventoryObject other = object("net.pop", 2).key("code", "zrh-1").build();
        InventoryObject rack = rack(pop).build();
        InventoryObject port = object("net.port", 4)
                .key("rack", Value.of(rack.uid().toString()))
                .key("name", "ge-0/0/1")
                .with(
                        "pops",
                        ListValue.ofTexts(
                                List.of(other.uid().toString(), pop.uid().toString())))
                .with("near", MapValue.of("up", Value.of(rack.uid().toString())))
                .build();
        return new ContractSample(
                schema(),
                List.of(pop, other, everything(), rack, port),
                rack(other).with("units", Value.of(48)).build(),
                Optional.of(rack(pop).with("note", Value.ofNull()).build()),
                number -> object("net.pop", 1000 + number)
                        .key("code", "pop-" + number)
                        .build());
    }

    /** Two ports that name each other as neighbours, as {@link AdapterContract#circle()} wants them. */
    public static List<Operation> circle() {
        InventoryObject left = link("left").build();
        InventoryObject right = link("right").with("peer", left).build();
        InventoryObject closed = link("left").with("peer", right).build();
        return List.of(
                Operations.create(left),
                Operations.create(right),
                Operations.update(left.attributes(), closed, Optional.empty()));
    }

    private static ObjectBuilder link(String name) {
        return object("net.link", name.length()).key("name", name);
    }

    private static ObjectBuilder rack(InventoryObject pop) {
        return object("net.rack", 3)
                .key("name", "A1")
                .with("pop", pop)
                .with("units", Value.of(42))
                .with("note", "left");
    }

    private static Schema schema() {
        SchemaBuilder schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.SLUG)
                .text("label")
                .type("net.rack")
                .key("name", ScalarType.STRING)
                .required("pop", ref("net.pop"))
                .field("units", ScalarType.INT)
                .nullable("note", ScalarType.TEXT)
                .type("net.port")
                .key("rack", ref("net.rack"))
                .key("name", ScalarType.STRING)
                .field("pops", listRef("net.pop"))
                .field("near", new FieldType.MapOf(ref("net.rack")))
                .type("net.link")
                .key("name", ScalarType.STRING)
                .field("peer", ref("net.link"))
                .type("net.everything")
                .key("name", ScalarType.STRING);
        for (ScalarType type : ScalarType.values()) {
            schema.nullable("a_" + type.tag(), type);
        }
        return schema.field("an_enum", new FieldType.Enumeration(List.of("on", "off")))
                .field("a_list", new FieldType.ListOf(ScalarType.INT))
                .field("a_map", new FieldType.MapOf(ScalarType.STRING))
                .build();
    }

    private static InventoryObject everything() {
        return object("net.everything", 5)
                .key("name", "all \"of\" it\n")
                .with("a_string", "")
                .with("a_text", "long ".repeat(LONG_TEXT))
                .with("a_int", Value.of(Long.MIN_VALUE))
                .with("a_float", new DecimalValue("1.5e-7"))
                .with("a_bool", Value.of(false))
                .with("a_uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
                .with("a_date", "2024-02-29")
                .with("a_datetime", "2024-02-29T23:59:59.123+05:30")
                .with("a_time", "07:08:09")
                .with(
                        "a_json",
                        MapValue.builder()
                                .put("deep", ListValue.of(Value.of(1), Value.ofNull(), MapValue.EMPTY))
                                .put("yes", Value.of("yes"))
                                .build())
                .with("a_ip_address", "2001:db8::1/64")
                .with("a_cidr", "10.0.0.1/24")
                .with("a_prefix", "10.0.0.0/24")
                .with("a_mac", "02:00:5e:10:00:ff")
                .with("a_slug", "a-slug_1")
                .with("an_enum", "on")
                .with("a_list", ListValue.of(Value.of(3), Value.of(1), Value.of(3)))
                .with("a_map", MapValue.of("017", Value.of("null")))
                .build();
    }
}
