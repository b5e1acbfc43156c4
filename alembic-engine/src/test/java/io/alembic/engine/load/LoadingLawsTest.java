package io.alembic.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.SchemaCodec;
import io.alembic.engine.validate.RandomInventories;
import io.alembic.engine.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every inventory, whatever it says. */
final class LoadingLawsTest {

    @Property(tries = 100)
    void json_and_yaml_load_alike(@ForAll("inventories") Inventory inventory) throws IOException {
        assertThat(loaded("inventory.json", written(inventory, DocumentFormat.JSON)))
                .isEqualTo(inventory);
        assertThat(loaded("inventory.yaml", written(inventory, DocumentFormat.YAML)))
                .isEqualTo(inventory);
    }

    @Property(tries = 100)
    void the_order_of_members_does_not_matter(@ForAll("inventories") Inventory inventory, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        List<String> objects = inventory.objects().stream()
                .map(object -> shuffled(object, random))
                .toList();
        ByteArrayOutputStream schema = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(schema)) {
            SchemaCodec.write(out, inventory.schema());
        }
        String text = "{\"objects\":[" + String.join(",", objects) + "],\"schema\":" + schema + "}";

        assertThat(loaded("inventory.json", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(inventory);
    }

    @Property
    void validation_never_throws(@ForAll("inventories") Inventory inventory) {
        assertThat(new Validator().validate(inventory, Sources.NONE).errors())
                .isEqualTo(new Validator().validate(inventory, Sources.NONE).errors());
    }

    @Provide
    Arbitrary<Inventory> inventories() {
        return RandomInventories.any();
    }

    private static String shuffled(InventoryObject object, Random random) {
        List<String> members = new ArrayList<>(List.of(
                "\"uid\":\"" + object.uid() + "\"",
                "\"type\":" + CanonicalJson.text(Value.of(object.type().name())),
                "\"key\":" + shuffled(object.key().fields(), random),
                "\"attrs\":" + shuffled(object.attributes(), random)));
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }

    private static String shuffled(MapValue map, Random random) {
        List<String> members = new ArrayList<>();
        map.forEach((name, value) -> members.add(CanonicalJson.text(Value.of(name)) + ":" + CanonicalJson.text(value)));
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }

    private static byte[] written(Inventory inventory, DocumentFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, format)) {
            out.startMap().name("schema");
            SchemaCodec.write(out, inventory.schema());
            out.name("objects").startList();
            for (InventoryObject object : inventory.objects()) {
                out.startMap()
                        .member("uid", object.uid().toString())
                        .member("type", object.type().name())
                        .member("key", object.key().fields())
                        .member("attrs", object.attributes())
                        .endMap();
            }
            out.endList().endMap();
        }
        return bytes.toByteArray();
    }

    private static Inventory loaded(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("inventory");
        Path file = Files.write(folder.resolve(name), bytes);
        try {
            return new InventoryLoader().load(file).inventory();
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
