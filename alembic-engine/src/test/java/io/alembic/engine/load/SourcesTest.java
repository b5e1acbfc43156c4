package io.alembic.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

    private static final TypeName ROUTER = new TypeName("net.router");

    @TempDir
    private Path folder;

    private InventoryFolder files;

    @BeforeEach
    void open() {
        files = new InventoryFolder(folder);
    }

    @Test
    void every_value_has_the_place_it_was_written_at() {
        files.write("inventory.yaml", """
                schema:
                  types:
                    net.router:
                      key: { name: { type: string } }
                      fields: { pops: { type: json } }
                scope:
                  net.router: { name: r1 }
                objects:
                  - type: net.router
                    uid: a0000000-0000-4000-8000-000000000001
                    attrs:
                      zone: b
                      pops:
                        - x
                        - { deep: [1, 2] }
                    key: { name: r1 }
                """);
        Sources sources = files.load("inventory.yaml").sources();

        assertThat(at(sources.object(0))).isEqualTo("10:5");
        assertThat(at(sources.within(0, ValuePath.of(Part.KEY, "name")))).isEqualTo("16:18");
        assertThat(at(sources.within(0, ValuePath.of(Part.ATTRIBUTES, "zone")))).isEqualTo("12:13");
        ValuePath pops = ValuePath.of(Part.ATTRIBUTES, "pops");
        assertThat(at(sources.within(0, pops.element(0)))).isEqualTo("14:11");
        assertThat(at(sources.within(0, pops.element(1).member("deep").element(1))))
                .isEqualTo("15:23");
        assertThat(at(sources.type(ROUTER))).isEqualTo("3:5");
        assertThat(at(sources.field(ROUTER, Part.ATTRIBUTES, "pops"))).isEqualTo("5:17");
        assertThat(at(sources.scope(ROUTER, "name"))).isEqualTo("7:17");
    }

    @Test
    void objects_of_included_files_come_first_and_know_their_file() {
        files.write("parts/a.json", "{\"objects\": [" + object(1) + ",\n" + object(2) + "]}");
        files.write(
                "inventory.yaml",
                "objects:\n  - " + object(3)
                        + "\nschema: { types: { t: { key: { k: { type: int } } } } }\ninclude: [parts/a.json]\n");
        Sources sources = files.load("inventory.yaml").sources();

        assertThat(sources.object(0).orElseThrow().file()).endsWith("parts/a.json");
        assertThat(at(sources.object(1))).isEqualTo("2:2");
        assertThat(sources.object(2).orElseThrow().file()).endsWith("inventory.yaml");
        assertThat(at(sources.object(2))).isEqualTo("2:6");
        assertThat(Path.of(sources.object(2).orElseThrow().file())).isAbsolute();
    }

    @Test
    void an_inventory_that_was_made_has_no_places() {
        assertThat(Sources.NONE.object(0)).isEmpty();
        assertThat(Sources.NONE.within(0, ValuePath.of(Part.KEY, "k"))).isEmpty();
    }

    private static String object(int number) {
        return "{\"uid\": \"a0000000-0000-4000-8000-00000000000" + number + "\", \"type\": \"t\", \"key\": {\"k\": "
                + number + "}}";
    }

    private static String at(Optional<SourcePosition> position) {
        return position.map(each -> each.line() + ":" + each.column()).orElse("nowhere");
    }
}
