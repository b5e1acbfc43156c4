package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.NameUuid;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.load.Sources;
import io.alembic.engine.map.ledger.Ledger;
import io.alembic.engine.map.ledger.LedgerCodec;
import io.alembic.engine.map.ledger.LedgerMarkdown;
import io.alembic.engine.map.ledger.Outcome;
import io.alembic.engine.map.ledger.OutcomeCounts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of ledgers, over objects with values of every kind and specs of several rules. */
class LedgerLawsTest {

    private static final List<String> RULES = List.of(
            "{ name: one, match: 'a[key.n]', emit: { type: d, key: { n: '${key.n}' }, attrs: { v: '${attrs.v|default(1)}' } } }",
            "{ name: two, match: 'b[attrs.w]', group_by: '${type}', emit: { type: d, key: { n: '${group.key}' }, attrs: { v: '${group.items.attrs.w}' } } }",
            "{ name: many, match: a, lookups: { o: { ref: '${uid}', get: attrs.w.x.y, default: 0 } }, emit: [ { type: d,"
                    + " uid: { v5: { type: d, stable: 'many ${key.n}' } }, key: { n: 'many ${key.n}' }, attrs: { v: '${lookup.o}' } } ] }",
            "{ name: rest, match: 'c*', emit: passthrough }");

    @Property(tries = 300)
    void every_object_and_every_field_that_holds_something_stands_once(
            @ForAll("objects") List<InventoryObject> objects, @ForAll("rules") String rules) {
        Ledger ledger = Mappings.ledger(loaded(objects), spec(rules));

        assertThat(ledger.size()).isEqualTo(objects.size());
        for (int i = 0; i < ledger.size(); i++) {
            InventoryObject object = objects.get(i);
            List<String> expected = new ArrayList<>();
            collect("key", object.key().fields(), expected);
            collect("attrs", object.attributes(), expected);
            assertThat(ledger.object(i)).isEqualTo(object);
            assertThat(ledger.fields(i).stream().map(Ledger.Field::name)).containsExactlyElementsOf(expected);
        }
    }

    @Property(tries = 200)
    void sums_agree_and_objects_without_a_rule_lose_all(
            @ForAll("objects") List<InventoryObject> objects, @ForAll("rules") String rules) {
        Ledger ledger = Mappings.ledger(loaded(objects), spec(rules));
        MapSummary summary = Mappings.map(loaded(objects), spec(rules)).summary();

        OutcomeCounts counts = ledger.fieldCounts();
        int fields = 0;
        int dropped = 0;
        for (int i = 0; i < ledger.size(); i++) {
            fields += ledger.fields(i).size();
            for (Ledger.Field field : ledger.fields(i)) {
                dropped += field.fate().outcome() == Outcome.DROPPED ? 1 : 0;
                if (ledger.fate(i).outcome() == Outcome.DROPPED) {
                    assertThat(field.fate().outcome()).isEqualTo(Outcome.DROPPED);
                }
            }
        }
        assertThat(counts.total()).isEqualTo(fields);
        assertThat(counts.dropped()).isEqualTo(dropped);
        assertThat(ledger.objectCounts().total()).isEqualTo(objects.size());
        assertThat(ledger.objectCounts().dropped()).isEqualTo(summary.droppedObjects());
    }

    @Property(tries = 100)
    void a_ledger_changes_nothing_and_is_written_the_same_twice(
            @ForAll("objects") List<InventoryObject> objects, @ForAll("rules") String rules) {
        Ledger first = Mappings.ledger(loaded(objects), spec(rules));
        Ledger second = Mappings.ledger(loaded(objects), spec(rules));

        assertThat(json(first)).isEqualTo(json(second));
        assertThat(LedgerMarkdown.of(first)).isEqualTo(LedgerMarkdown.of(second));
    }

    @Property(tries = 100)
    void passing_everything_through_loses_nothing(@ForAll("objects") List<InventoryObject> objects) {
        Ledger ledger = Mappings.ledger(loaded(objects), "rules: [ { name: all, match: '*', emit: passthrough } ]");

        assertThat(ledger.fieldCounts().mapped()).isEqualTo(ledger.fieldCounts().total());
        assertThat(ledger.objectCounts().mapped()).isEqualTo(objects.size());
    }

    @Provide
    Arbitrary<List<InventoryObject>> objects() {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.of(Value.ofNull(), Value.of(""), Value.of(true), new ListValue(List.of())),
                Arbitraries.strings().alpha().ofMaxLength(3).map(Value::of),
                Arbitraries.integers().map(Value::of));
        Arbitrary<Value> values = Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.maps(Arbitraries.of("x", "y", "x.y"), inner)
                        .ofMaxSize(3)
                        .map(MapValue::of),
                0,
                3);
        Arbitrary<MapValue> attributes =
                Arbitraries.maps(Arbitraries.of("n", "v", "w"), values).map(MapValue::of);
        return Arbitraries.maps(Arbitraries.integers().between(0, 50), attributes)
                .ofMaxSize(12)
                .map(byNumber -> {
                    List<InventoryObject> objects = new ArrayList<>();
                    byNumber.forEach((number, each) -> objects.add(object(number, each)));
                    return objects;
                });
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(0, 1, 2, 3)
                .set()
                .filter(chosen -> !chosen.containsAll(List.of(0, 2)))
                .map(chosen -> String.join(
                        ", ", chosen.stream().sorted().map(RULES::get).toList()));
    }

    private static InventoryObject object(int number, MapValue attributes) {
        TypeName type = new TypeName(List.of("a", "b", "c").get(number % 3));
        Value name = Value.of("o" + number);
        return new InventoryObject(
                new Uid(NameUuid.of("object " + number)),
                type,
                Key.of("n", name),
                attributes.has("n") ? attributes.with("n", number % 2 == 0 ? name : Value.of("")) : attributes);
    }

    private static String spec(String rules) {
        return "schema: { types: { d: { key: { n: { type: string } }, fields: { v: { type: json, nullable: true } } } } }\n"
                + "rules: [ " + rules + " ]\n";
    }

    private static LoadedInventory loaded(List<InventoryObject> objects) {
        FieldSchema json = FieldSchema.of(ScalarType.JSON).asNullable();
        FieldSchema name = FieldSchema.of(ScalarType.STRING);
        TypeSchema type = TypeSchema.of(Map.of("n", name), Map.of("n", name, "v", json, "w", json));
        Schema schema = Schema.of(Map.of(new TypeName("a"), type, new TypeName("b"), type, new TypeName("c"), type));
        return new LoadedInventory(new Inventory(schema, Optional.empty(), objects), Sources.NONE, List.of());
    }

    private static void collect(String prefix, Value value, List<String> names) {
        if (value.asMap().isPresent()) {
            value.asMap().get().forEach((name, member) -> collect(prefix + "." + name, member, names));
        } else if (!value.isNull() && !value.equals(Value.of("")) && !value.equals(new ListValue(List.of()))) {
            names.add(prefix);
        }
    }

    private static String json(Ledger ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, DocumentFormat.JSON)) {
            LedgerCodec.write(out, ledger, Sources.NONE);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
