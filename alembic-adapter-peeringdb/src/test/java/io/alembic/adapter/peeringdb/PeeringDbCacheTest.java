package io.alembic.adapter.peeringdb;

import static io.alembic.testkit.model.SchemaBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeeringDbCacheTest {

    private static final Schema ORGS =
            schema().type("peeringdb.org").key("name", ScalarType.STRING).build();
    private static final String WHOLE = "GET /api/org?depth=0";

    /** From the latest change that the made-up rows tell of. */
    private static final String CHANGES = "GET /api/org?depth=0&since=1772352000";

    @TempDir
    Path folder;

    private final Opened opened = new Opened();

    @AfterEach
    void stop() {
        opened.stub.close();
    }

    private List<Value> names() {
        return Opened.column(
                opened.read("{url: URL, cache_dir: kept}", ORGS, Bindings.EMPTY, new ReadScope.Everything(), folder),
                "peeringdb.org",
                "name");
    }

    @Test
    void the_second_read_asks_only_for_what_changed() {
        List<Value> first = names();

        assertThat(names()).isEqualTo(first);
        assertThat(opened.stub.requests()).containsExactly(WHOLE, CHANGES);
    }

    @Test
    void changes_additions_and_deletions_since_then_are_seen() {
        names();
        opened.stub.put("org", renamed(12, "Delta Exchange Foundation"));
        opened.stub.delete("org", 13, "2026-03-04T08:00:00Z");

        assertThat(names())
                .contains(Value.of("Delta Exchange Foundation"))
                .doesNotContain(Value.of("Stichting Delta Exchange"), Value.of("Kade Datacenters BV"));
        assertThat(names()).hasSize(4);
        assertThat(opened.stub.requests()).last().isEqualTo("GET /api/org?depth=0&since=1772611200");
    }

    @Test
    void after_a_week_a_list_is_read_whole_again() {
        names();
        opened.clock.advance(Duration.ofDays(7));
        names();

        assertThat(opened.stub.requests()).containsExactly(WHOLE, WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"rows\": [", "{\"source\": \"elsewhere\", \"rows\": []}"})
    void a_file_that_cannot_be_used_is_said_and_passed_over(String content) throws IOException {
        List<Value> first = names();
        Files.writeString(folder.resolve("kept/org.json"), content);
        opened.warnings.clear();

        assertThat(names()).isEqualTo(first);
        assertThat(opened.warnings).anyMatch(warning -> warning.contains("org.json") && warning.contains("whole"));
        assertThat(opened.stub.requests()).containsExactly(WHOLE, WHOLE);
    }

    @Test
    void a_narrowed_list_is_not_kept() {
        String settings = "{url: URL, cache_dir: kept, country: NL}";
        opened.read(settings, ORGS, Bindings.EMPTY, new ReadScope.Everything(), folder);

        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void what_was_kept_without_a_key_does_not_serve_one_with_a_key() {
        names();
        opened.read(
                "{url: URL, cache_dir: kept, api_key: stub-key.0123456789}",
                ORGS,
                Bindings.EMPTY,
                new ReadScope.Everything(),
                folder);

        assertThat(opened.stub.requests()).containsExactly(WHOLE, WHOLE);
    }

    private MapValue renamed(long id, String name) {
        return MapValue.builder()
                .putAll(opened.stub.row("org", id))
                .put("name", Value.of(name))
                .put("updated", Value.of("2026-03-04T07:00:00Z"))
                .build();
    }
}
