package io.alembic.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSchemaTest {

    @TempDir
    private Path folder;

    @Test
    void tells_what_was_declared_when_it_was_written() throws IOException {
        DescribedType port = described("""
                {"objects": [{"type": "net.port", "id": 1, "key": {"name": "e1"}, "attrs": {"peer": 1, "note": "x"}}],
                 "written_schema": {"types": {"net.port": {"key": {"name": {"type": "string"}},
                   "fields": {"peer": {"type": {"type": "ref", "target": "net.port"}}}}}}}""", "net.port");

        assertThat(port.fields())
                .isEqualTo(Map.of(
                        "name", FieldSchema.of(ScalarType.STRING),
                        "note", FieldSchema.of(ScalarType.STRING),
                        "peer", FieldSchema.of(new FieldType.Reference(new TypeName("net.port")))));
        assertThat(port.keys()).containsExactly(List.of("name"));
        assertThat(port.id()).isEqualTo(ScalarType.INT);
    }

    @Test
    void tells_what_objects_look_like_where_nothing_was_declared() throws IOException {
        DescribedType thing = described("""
                {"objects": [
                  {"type": "t", "id": 1, "key": {"n": 1}, "attrs": {"a": null, "b": 1, "c": ["x"], "d": true, "e": "x"}},
                  {"type": "t", "id": "x", "key": {"n": 2}, "attrs": {"a": "x", "b": 1.5, "c": [], "e": 1}}]}""", "t");

        assertThat(thing.fields())
                .isEqualTo(Map.of(
                        "n", FieldSchema.of(ScalarType.INT),
                        "a", FieldSchema.of(ScalarType.STRING),
                        "b", FieldSchema.of(ScalarType.FLOAT),
                        "c", FieldSchema.of(new FieldType.ListOf(ScalarType.STRING)),
                        "d", FieldSchema.of(ScalarType.BOOL),
                        "e", FieldSchema.of(ScalarType.JSON)));
        assertThat(thing.keys()).containsExactly(List.of("n"));
        assertThat(thing.id()).isEqualTo(ScalarType.STRING);
    }

    @Test
    void a_key_by_id_is_no_key_of_its_own() throws IOException {
        DescribedType thing =
                described("{\"objects\": [{\"type\": \"t\", \"id\": 1, \"key\": {\"id\": 1}, \"attrs\": {}}]}", "t");

        assertThat(thing.keys()).isEmpty();
        assertThat(thing.fields()).isEmpty();
    }

    private DescribedType described(String document, String type) throws IOException {
        Path file = folder.resolve("held.json");
        Files.writeString(file, document);
        BackendSchema schema = new FileSchema(new FileStore(file)).describe(each -> true, Progress.SILENT);
        return Optional.ofNullable(schema.types().get(new TypeName(type))).orElseThrow();
    }
}
