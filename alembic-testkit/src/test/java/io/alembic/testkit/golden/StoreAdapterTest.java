package io.alembic.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAdapterTest {

    @TempDir
    private Path folder;

    @Test
    void a_write_keeps_what_was_done_before_the_operation_that_fails() throws IOException {
        Path store = store("{\"next\": 7, \"fail_write_at\": 1, \"objects\": []}");

        MapValue answer = StoreAdapter.answer(store, write(create("1"), create("2")));

        assertThat(answer).isEqualTo(ProtocolProgram.failure("the store refused op 1"));
        assertThat(json(Files.readString(store)))
                .isEqualTo(json("{\"next\": 8, \"fail_write_at\": 1, \"objects\": [{\"backend_id\": 7,"
                        + " \"type_name\": \"t\", \"key\": {\"k\": \"1\"}, \"attrs\": {}}]}"));
    }

    @Test
    void an_update_finds_its_object_by_the_uid_created_before_it_else_by_its_key() throws IOException {
        Path store = store("{\"ids\": \"text\", \"objects\": [{\"backend_id\": \"x\", \"type_name\": \"t\","
                + " \"key\": {\"k\": \"9\"}, \"attrs\": {\"a\": 1}}]}");

        MapValue answer = StoreAdapter.answer(store, write(create("1"), update("1", "2"), update("7", "9")));

        assertThat(answer.getOrNull("result"))
                .isEqualTo(json("{\"applied\": [{\"uid\": \"u1\", \"type_name\": \"t\", \"backend_id\": \"n1\"},"
                        + " {\"uid\": \"u1\", \"type_name\": \"t\", \"backend_id\": \"n1\"},"
                        + " {\"uid\": \"u7\", \"type_name\": \"t\", \"backend_id\": \"x\"}]}"));
        assertThat(Files.readString(store)).contains("\"a\": 1").contains("\"b\": 2");
    }

    @Test
    void a_read_leaves_the_file_alone() throws IOException {
        String content = "{ \"objects\": [] }";
        Path store = store(content);

        StoreAdapter.answer(
                store,
                json("{\"method\": \"read\", \"types\": [\"t\"]}").asMap().orElseThrow());

        assertThat(store).hasContent(content);
    }

    @Test
    void the_types_it_knows_grow_by_provisioning() throws IOException {
        Path store = store("{\"types\": [\"b\"], \"objects\": []}");
        String schema = "\"schema\": {\"types\": {\"a\": {}, \"b\": {}}}}";

        MapValue preview = StoreAdapter.answer(store, map("{\"method\": \"preview_schema\", " + schema));
        MapValue done = StoreAdapter.answer(store, map("{\"method\": \"ensure_schema\", " + schema));
        MapValue again = StoreAdapter.answer(store, map("{\"method\": \"ensure_schema\", " + schema));

        assertThat(preview.getOrNull("result")).isEqualTo(json("{\"created_object_types\": [\"a\"]}"));
        assertThat(done).isEqualTo(preview);
        assertThat(again.getOrNull("result")).isEqualTo(MapValue.EMPTY);
    }

    private Path store(String content) throws IOException {
        return Files.writeString(folder.resolve("store.json"), content);
    }

    private static MapValue write(String... operations) {
        return map("{\"method\": \"write\", \"ops\": [" + String.join(",", operations) + "]}");
    }

    private static String create(String number) {
        return operation("create", number, number, "{}");
    }

    private static String update(String number, String key) {
        return operation("update", number, key, "{\"b\": 2}");
    }

    private static String operation(String kind, String number, String key, String attributes) {
        return "{\"op\": \"%s\", \"uid\": \"u%s\", \"type_name\": \"t\", \"desired\": {\"key\": {\"k\": \"%s\"}, \"attrs\": %s}}"
                .formatted(kind, number, key, attributes);
    }

    private static MapValue map(String text) {
        return json(text).asMap().orElseThrow();
    }

    private static Value json(String text) {
        return Values.read(DocumentSource.of("text", text), DocumentFormat.JSON);
    }
}
