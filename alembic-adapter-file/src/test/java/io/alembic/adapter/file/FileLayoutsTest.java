package io.alembic.adapter.file;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLayoutsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.SLUG)
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .field("pop", ref("net.pop"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void an_inventory_is_read_with_its_uids_as_ids_and_never_written() throws IOException {
        Files.writeString(folder.resolve("inventory.yaml"), """
                schema: {types: {net.pop: {key: {code: {type: slug}}}}}
                objects:
                - uid: A0000000-0000-4000-8000-000000000001
                  type: net.pop
                  key: {code: ams}
                  attrs: {code: ams}
                - uid: a0000000-0000-4000-8000-000000000002
                  kind: net.rack
                  key: {name: A1}
                  attrs: {name: A1, pop: a0000000-0000-4000-8000-000000000001}
                """);

        Backend backend = FileBackends.open(folder, "inventory.yaml");

        assertThat(backend).isInstanceOf(Backend.ReadOnly.class);
        List<ObservedObject> objects = read(backend);
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).id()).contains(BackendId.of("a0000000-0000-4000-8000-000000000001"));
        assertThat(objects.get(1).attributes().getOrNull("pop"))
                .isEqualTo(Value.of(Key.of("code", Value.of("ams"))
                        .derivedUid(new TypeName("net.pop"))
                        .toString()));
    }

    @Test
    void a_saved_observation_is_read_as_it_is_and_never_written() throws IOException {
        Files.writeString(folder.resolve("observed.json"), """
                {"objects": [{"type_name": "net.rack", "key": {"name": "A1"}, "attrs": {"pop": "x"}, "backend_id": 7},
                 {"type_name": "net.else", "key": {}, "backend_id": 8}]}
                """);

        Backend backend = FileBackends.open(folder, "observed.json");

        assertThat(backend).isInstanceOf(Backend.ReadOnly.class);
        assertThat(read(backend)).singleElement().satisfies(object -> {
            assertThat(object.id()).contains(BackendId.of(7));
            assertThat(object.attributes()).isEqualTo(MapValue.of("pop", Value.of("x")));
        });
    }

    @Test
    void a_file_can_be_declared_read_only() {
        MapValue settings = MapValue.builder()
                .put("path", Value.of("network.json"))
                .put("read_only", Value.of(true))
                .build();

        assertThat(FileBackends.open(folder, settings)).isInstanceOf(Backend.ReadOnly.class);
    }

    @Test
    void the_instance_is_the_absolute_path_unless_it_is_given() {
        assertThat(FileBackends.open(folder, "a/../network.json").identity())
                .hasToString("file " + folder.toAbsolutePath().resolve("network.json"));
        MapValue settings = MapValue.builder()
                .put("path", Value.of("network.json"))
                .put("instance", Value.of("lab"))
                .build();
        assertThat(FileBackends.open(folder, settings).identity()).hasToString("file lab");
    }

    @Test
    void a_path_is_needed() {
        assertThatThrownBy(() -> FileBackends.open(folder, MapValue.EMPTY))
                .hasMessage("missing FILE_BACKEND_PATH (or path in backend config)");
        assertThatThrownBy(() -> FileBackends.open(folder, MapValue.of("pat", Value.of("x"))))
                .hasMessage("unknown key \"pat\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"objects\": {}}",
                "{\"objects\": [1]}",
                "{\"objects\": [], \"extra\": 1}",
                "{\"next_id\": -1, \"objects\": []}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1, \"key\": {}, \"attributes\": {}}]}",
                "{\"objects\": [{\"type\": \"t\", \"key\": {}}]}",
                "{\"objects\": [{\"id\": 1, \"key\": {}}]}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1}]}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1.5, \"key\": {}}]}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1, \"key\": {}}, {\"type\": \"t\", \"id\": 1, \"key\": {}}]}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1, \"key\": {}, \"backend_id\": 1}]}",
                "{\"include\": [\"x.yaml\"], \"objects\": []}",
                "{\"schema\": {}, \"objects\": [{\"type\": \"t\", \"uid\": \"x\", \"key\": {}}]}",
                "{\"objects\": [{\"type\": \"t\", \"id\": 1, \"key\": {}}"
            })
    void a_document_of_another_kind_or_cut_short_is_refused_with_its_place(String content) throws IOException {
        Files.writeString(folder.resolve("network.json"), content);
        Backend backend = FileBackends.open(folder, "network.json");

        assertThatThrownBy(() -> read(backend))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("network.json:1");
    }

    @Test
    void a_folder_is_no_backend() throws IOException {
        Files.createDirectory(folder.resolve("network.json"));

        assertThatThrownBy(() -> read(FileBackends.open(folder, "network.json")))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("it is a directory");
    }

    private static List<ObservedObject> read(Backend backend) {
        return backend.observer()
                .orElseThrow()
                .observe(new ObserveRequest(
                        SCHEMA, new TreeSet<>(), Bindings.EMPTY, new ReadScope.Everything(), Progress.SILENT))
                .objects();
    }
}
