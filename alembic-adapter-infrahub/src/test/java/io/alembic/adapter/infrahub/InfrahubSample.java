package io.alembic.adapter.infrahub;

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
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Optional;

/** A field of every type and relations of both cardinalities: what the contract suite writes. */
final class InfrahubSample {

    /** In which order objects can be deleted. */
    static final List<String> KINDS =
            List.of("AlembicitPort", "AlembicitLink", "AlembicitAll", "AlembicitRack", "AlembicitPop");

    private static final String POP = "alembicit.pop";
    private static final String RACK = "alembicit.rack";
    private static final String PORT = "alembicit.port";
    private static final String LINK = "alembicit.link";
    private static final String ALL = "alembicit.all";
    private static final int LONG_TEXT = 10_000;

    private InfrahubSample() {}

    static ContractSample sample() {
        InventoryObject pop = object(POP, 1)
                .key("code", "ams-1")
                .with("label", "Amsterdam „één“ 🛰 \"x\" \\ {{ y }}")
                .build();
        InventoryObject other = object(POP, 2).key("code", "zrh-1").build();
        InventoryObject rack = rack(pop).build();
        InventoryObject port = object(PORT, 4)
                .key("name", "ge-0/0/1")
                .key("rack", Value.of(rack.uid().toString()))
                .with(
                        "pops",
                        ListValue.ofTexts(
                                List.of(other.uid().toString(), pop.uid().toString())))
                .with("near", MapValue.of("not a name", Value.of(rack.uid().toString())))
                .build();
        return new ContractSample(
                schema(),
                List.of(pop, other, everything(), rack, port),
                rack(pop).with("units", Value.of(48)).build(),
                Optional.of(rack(pop)
                        .with("note", Value.ofNull())
                        .with("spare", Value.ofNull())
                        .build()),
                number ->
                        object(POP, 1000 + number).key("code", "pop-" + number).build());
    }

    static List<Operation> circle() {
        InventoryObject left = object(LINK, 11).key("name", "left").build();
        InventoryObject right =
                object(LINK, 12).key("name", "right").with("peer", left).build();
        InventoryObject closed =
                object(LINK, 11).key("name", "left").with("peer", right).build();
        return List.of(
                Operations.create(left),
                Operations.create(right),
                Operations.update(left.attributes(), closed, Optional.empty()));
    }

    private static ObjectBuilder rack(InventoryObject pop) {
        return object(RACK, 3)
                .key("name", "A1")
                .key("pop", Value.of(pop.uid().toString()))
                .with("units", Value.of(42))
                .with("note", "left")
                .with("spare", pop);
    }

    private static Schema schema() {
        SchemaBuilder schema = SchemaBuilder.schema()
                .type(POP)
                .key("code", ScalarType.SLUG)
                .text("label")
                .type(RACK)
                .key("name", ScalarType.STRING)
                .key("pop", ref(POP))
                .field("units", ScalarType.INT)
                .nullable("note", ScalarType.TEXT)
                .nullable("spare", ref(POP))
                .type(PORT)
                .key("rack", ref(RACK))
                .key("name", ScalarType.STRING)
                .field("pops", listRef(POP))
                .field("near", new FieldType.MapOf(ref(RACK)))
                .type(LINK)
                .key("name", ScalarType.STRING)
                .field("peer", ref(LINK))
                .type(ALL)
                .key("name", ScalarType.STRING);
        for (ScalarType type : ScalarType.values()) {
            schema.nullable("a_" + type.tag(), type);
        }
        return schema.nullable("an_enum", new FieldType.Enumeration(List.of("on", "off")))
                .nullable("a_list", new FieldType.ListOf(ScalarType.INT))
                .nullable("a_map", new FieldType.MapOf(ScalarType.STRING))
                .build();
    }

    private static InventoryObject everything() {
        return object(ALL, 5)
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
                                .put("not a name", Value.of("yes"))
                                .build())
                .with("a_ip_address", "2001:db8::1")
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
