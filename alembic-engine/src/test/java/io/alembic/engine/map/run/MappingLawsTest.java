package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.NameUuid;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.InventoryCodec;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.load.Sources;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of mapping over trees of nodes that refer to their parents. */
class MappingLawsTest {

    private static final String DOWN = """
            schema: { types: { b.node: { key: { label: { type: string } }, fields: { up: { type: ref, target: b.node } } } } }
            rules:
              - { name: rooted, match: "a.node[attrs.parent]", emit: { type: b.node, %s key: { label: "${key.name}" }, attrs: { up: "${attrs.parent}" } } }
              - { name: roots, match: "a.node[!attrs.parent]", emit: { type: b.node, %s key: { label: "${key.name}" } } }
            """;

    private static final String BACK = """
            schema: { types: { a.node: { key: { name: { type: string } }, fields: { parent: { type: ref, target: a.node } } } } }
            rules:
              - { name: rooted, match: "b.node[attrs.up]", emit: { type: a.node, key: { name: "${key.label}" }, attrs: { parent: "${attrs.up}" } } }
              - { name: roots, match: "b.node[!attrs.up]", emit: { type: a.node, key: { name: "${key.label}" } } }
            """;

    private static final String AGAIN = """
            schema: { types: { b.node: { key: { label: { type: string } }, fields: { up: { type: ref, target: b.node } } } } }
            rules:
              - { name: rooted, match: "b.node[attrs.up]", emit: { type: b.node, uid: target, key: { label: "${key.label}" }, attrs: { up: "${attrs.up}" } } }
              - { name: roots, match: "b.node[!attrs.up]", emit: { type: b.node, uid: target, key: { label: "${key.label}" } } }
            """;

    @Property(tries = 200)
    void renaming_there_and_back_changes_nothing(@ForAll("parents") List<Integer> parents) {
        Inventory before = tree(parents);

        Inventory after = mapped(mapped(before, DOWN.formatted("", "")), BACK);

        assertThat(after.objects()).isEqualTo(sorted(before.objects()));
    }

    @Property(tries = 200)
    void the_order_of_the_input_does_not_matter(@ForAll("parents") List<Integer> parents, @ForAll long seed) {
        Inventory before = tree(parents);
        List<InventoryObject> shuffled = new ArrayList<>(before.objects());
        Collections.shuffle(shuffled, new Random(seed));
        String spec = DOWN.formatted("uid: target,", "uid: target,");

        assertThat(mapped(new Inventory(before.schema(), Optional.empty(), shuffled), spec))
                .isEqualTo(mapped(before, spec));
    }

    @Property(tries = 200)
    void references_follow_to_derived_uids(@ForAll("parents") List<Integer> parents) {
        Inventory after = mapped(tree(parents), DOWN.formatted("uid: target,", "uid: target,"));

        for (InventoryObject object : after.objects()) {
            assertThat(object.uid()).isEqualTo(object.key().derivedUid(object.type()));
            int number = Integer.parseInt(object.key()
                    .fields()
                    .getOrNull("label")
                    .asText()
                    .orElseThrow()
                    .substring(1));
            Optional<Value> up = object.attributes().get("up");
            Optional<Value> expected = Optional.of(parents.get(number))
                    .filter(parent -> parent < number)
                    .map(parent -> Value.of(key("label", parent)
                            .derivedUid(new TypeName("b.node"))
                            .toString()));
            assertThat(up).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void a_uid_of_the_target_is_the_same_however_often_it_is_derived(@ForAll("parents") List<Integer> parents) {
        Inventory once = mapped(tree(parents), DOWN.formatted("uid: target,", "uid: target,"));

        assertThat(mapped(once, AGAIN)).isEqualTo(once);
    }

    @Property(tries = 200)
    void an_inherited_uid_stays_whatever_the_key_becomes(@ForAll("parents") List<Integer> parents) {
        Inventory before = tree(parents);

        Inventory after = mapped(before, DOWN.formatted("", "").replace("${key.name}", "${key.name} renamed"));

        assertThat(after.objects().stream().map(InventoryObject::uid))
                .containsExactlyInAnyOrderElementsOf(
                        before.objects().stream().map(InventoryObject::uid).toList());
    }

    @Property(tries = 100)
    void two_runs_give_the_same_bytes(@ForAll("parents") List<Integer> parents) {
        String spec = DOWN.formatted("uid: target,", "uid: target,");

        assertThat(bytes(mapped(tree(parents), spec))).isEqualTo(bytes(mapped(tree(parents), spec)));
    }

    @Property(tries = 100)
    void passing_everything_through_only_sorts(@ForAll("parents") List<Integer> parents) {
        Inventory before = tree(parents);

        assertThat(mapped(before, "rules: [ { name: all, match: '*', emit: passthrough } ]")
                        .objects())
                .isEqualTo(sorted(before.objects()));
    }

    /** For each node the number of another, which is its parent if that comes before it. */
    @Provide
    Arbitrary<List<Integer>> parents() {
        return Arbitraries.integers().between(0, 20).list().ofMinSize(0).ofMaxSize(20);
    }

    private static Inventory mapped(Inventory inventory, String spec) {
        return Mappings.map(new LoadedInventory(inventory, Sources.NONE, List.of()), spec)
                .inventory();
    }

    private static byte[] bytes(Inventory inventory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, DocumentFormat.JSON)) {
            InventoryCodec.write(out, inventory);
        }
        return bytes.toByteArray();
    }

    private static Inventory tree(List<Integer> parents) {
        TypeName type = new TypeName("a.node");
        Schema schema = Schema.of(Map.of(
                type,
                TypeSchema.of(
                        Map.of("name", FieldSchema.of(ScalarType.STRING)),
                        Map.of("parent", FieldSchema.of(new FieldType.Reference(type))))));
        List<InventoryObject> objects = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            MapValue attributes = parents.get(i) < i
                    ? MapValue.of("parent", Value.of(uid(parents.get(i)).toString()))
                    : MapValue.EMPTY;
            objects.add(new InventoryObject(uid(i), type, key("name", i), attributes));
        }
        return new Inventory(schema, Optional.empty(), objects);
    }

    private static Uid uid(int number) {
        return new Uid(NameUuid.of("node " + number));
    }

    private static Key key(String field, int number) {
        return Key.of(field, Value.of("n" + number));
    }

    private static List<InventoryObject> sorted(List<InventoryObject> objects) {
        return objects.stream()
                .sorted(Comparator.comparing(InventoryObject::key))
                .toList();
    }
}
