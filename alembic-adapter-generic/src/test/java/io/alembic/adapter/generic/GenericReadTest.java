package io.alembic.adapter.generic;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GenericReadTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("name", ScalarType.STRING)
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .field("pop", ref("net.pop"))
            .build();
    private static final Schema POPS = SchemaBuilder.schema()
            .type("net.pop")
            .key("name", ScalarType.STRING)
            .build();

    private final RestServer server = new RestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rows_keep_all_their_members_and_references_name_uids_whatever_their_form() {
        String id = server.hold("pop", MapValue.of("name", Value.of("ams")));
        server.hold("rack", rack("bare", Value.of(id)));
        server.hold("rack", rack("nested", MapValue.of("id", Value.of(id))));
        server.hold("rack", rack("gone", Value.of("s/99 ?")).with("extra", ListValue.of(Value.of(1))));

        List<ObservedObject> racks = read(SCHEMA).stream()
                .filter(object -> object.type().name().equals("net.rack"))
                .toList();

        String uid = Key.of("name", Value.of("ams"))
                .derivedUid(new TypeName("net.pop"))
                .toString();
        assertThat(racks)
                .extracting(rack -> rack.attributes().getOrNull("pop"))
                .containsExactlyInAnyOrder(Value.of(uid), Value.of(uid), Value.of("s/99 ?"));
        assertThat(racks).anyMatch(rack -> rack.attributes().has("extra"));
    }

    @Test
    void numbers_and_texts_are_ids_of_their_own() {
        server.textIds = false;
        server.hold("pop", MapValue.of("name", Value.of("ams")));

        assertThat(read(POPS).get(0).id()).contains(BackendId.of(41));
    }

    @Test
    void every_page_is_read() {
        for (int i = 0; i < 7; i++) {
            server.hold("pop", MapValue.of("name", Value.of("p" + i)));
        }

        assertThat(read(POPS)).hasSize(7);
        assertThat(server.requests).containsExactly("GET /v2/pop", "GET /v2/pop?page=2", "GET /v2/pop?page=3");
    }

    @Test
    void a_page_met_twice_is_an_error() {
        answer("{\"data\":{\"items\":[]},\"links\":{\"next\":\"/v2/pop\"}}");

        assertThatThrownBy(() -> read(POPS))
                .hasMessage("pagination loop for net.pop: " + server.url() + "/pop was already fetched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org/pop", "//evil.example.org/pop", "http://127.0.0.1:1/pop"})
    void a_next_page_elsewhere_is_refused_and_not_asked(String next) {
        answer("{\"data\":{\"items\":[]},\"links\":{\"next\":\"" + next + "\"}}");

        assertThatThrownBy(() -> read(POPS))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("for net.pop leaves the configured origin http://127.0.0.1:")
                .hasMessageEndingWith("refusing to send credentials to another host");
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|path segment not found: data for net.pop at",
                "{\"data\":{}}|path segment not found: items for net.pop at",
                "{\"data\":{\"items\":{}}}|expected array at path data.items for net.pop at",
                "{\"data\":{\"items\":[]}}|path segment not found: links for net.pop at",
                "{\"data\":{\"items\":[]},\"links\":{\"next\":7}}|expected string or null at next_path links.next",
                "{\"data\":{\"items\":[7]},\"links\":{}}|path segment not found: id of id_path for net.pop at",
                "{\"data\":{\"items\":[{\"id\":-1}]},\"links\":{}}|invalid integer id -1 for net.pop at",
                "{\"data\":{\"items\":[{\"id\":true}]},\"links\":{}}|id must be number or string for net.pop at",
                "{\"data\":{\"items\":[{\"id\":1}]},\"links\":{}}|net.pop with id 1 has no key field \"name\""
            })
    void an_answer_of_the_wrong_shape_says_where(String body, String message) {
        answer(body);

        assertThatThrownBy(() -> read(POPS))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.failure()).isEqualTo(BackendFailure.PROTOCOL))
                .hasMessageContaining(message);
    }

    @Test
    void an_answer_that_is_the_list_needs_no_path() {
        answer("[{\"id\":1,\"name\":\"a\"}]");

        try (Backend backend = GenericConfigurationFixture.open(plainList(""))) {
            assertThat(read(backend, POPS)).hasSize(1);
        }
        answer("{}");
        try (Backend backend = GenericConfigurationFixture.open(plainList(""))) {
            assertThatThrownBy(() -> read(backend, POPS))
                    .hasMessageContaining("expected array in list response for net.pop at " + server.url() + "/pop");
        }
    }

    @Test
    void a_list_shorter_than_announced_is_an_error() {
        answer("{\"n\":3,\"rows\":[{\"id\":1,\"name\":\"a\"}]}");
        String more = "      results_path: rows\n      total_path: n\n";

        try (Backend backend = GenericConfigurationFixture.open(plainList(more))) {
            assertThatThrownBy(() -> read(backend, POPS))
                    .hasMessageContaining("expected 3 at total_path n for net.pop")
                    .hasMessageContaining("got 1 rows");
        }
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "429, UNREACHABLE", "503, UNREACHABLE", "500, REJECTED", "404, REJECTED"
    })
    void a_failing_page_is_a_failure_of_the_whole_read(int status, BackendFailure kind) {
        for (int i = 0; i < 5; i++) {
            server.hold("pop", MapValue.of("name", Value.of("p" + i)));
        }
        server.override = exchange -> exchange.getRequestURI().getQuery() != null
                && RestServer.answer(
                        exchange,
                        status,
                        "{\"echo\":\"" + exchange.getRequestHeaders().getFirst("Authorization") + "\"}");

        BackendException failure = catchThrowableOfType(BackendException.class, () -> read(POPS));

        assertThat(failure.failure()).isEqualTo(kind);
        assertThat(failure)
                .hasMessageStartingWith("GET " + server.url() + "/pop?page=2 answered " + status)
                .hasMessageContaining("{\"echo\":\"***\"}")
                .hasMessageNotContaining("s3cret");
        assertThat(failure.kind() == ErrorKind.UNAVAILABLE)
                .isEqualTo(kind == BackendFailure.REFUSED || kind == BackendFailure.UNREACHABLE);
    }

    @Test
    void a_failure_that_passes_is_not_one() {
        server.hold("pop", MapValue.of("name", Value.of("ams")));
        int[] failures = {2};
        server.override = exchange -> failures[0]-- > 0 && RestServer.answer(exchange, 503, "{}");

        assertThat(read(POPS)).hasSize(1);
    }

    @Test
    void a_page_for_people_is_not_json() {
        server.override = exchange ->
                RestServer.answer(exchange, 200, "text/html", "<title>Log in " + RestServer.TOKEN + "</title>");

        assertThatThrownBy(() -> read(POPS))
                .hasMessage("GET " + server.url() + "/pop answered 200, which is not the JSON asked for (text/html):"
                        + " Log in ***; a page for people: check the url, and whether a login or a proxy stands before the"
                        + " API");
    }

    @Test
    void half_a_document_is_not_json() {
        answer("{\"data\":{\"items\":[{\"id\":1,\"na");

        assertThatThrownBy(() -> read(POPS)).hasMessageContaining("is not the JSON asked for");
    }

    @Test
    void half_an_answer_is_a_failure() {
        server.override = exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"data\":{".getBytes(StandardCharsets.UTF_8));
            return true;
        };

        assertThatThrownBy(() -> read(POPS)).isInstanceOf(BackendException.class);
    }

    @Test
    void a_redirect_to_another_host_is_refused() {
        server.override = exchange -> {
            exchange.getResponseHeaders().set("Location", "https://evil.example.org/v2/pop");
            return RestServer.answer(exchange, 302, "");
        };

        assertThatThrownBy(() -> read(POPS)).hasMessageContaining("another origin, https://evil.example.org");
    }

    @Test
    void a_type_that_is_not_configured_is_named_before_anything_is_asked() {
        Schema other = SchemaBuilder.schema()
                .type("net.vlan")
                .key("name", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> read(other))
                .isInstanceOf(AlembicException.class)
                .hasMessage("no generic config for type net.vlan");
        assertThat(server.requests).isEmpty();
    }

    private String plainList(String more) {
        return """
                config:
                  base_url: %s
                  types:
                    net.pop:
                      path: /pop
                """.formatted(server.url()) + more;
    }

    private void answer(String body) {
        server.override = exchange -> RestServer.answer(exchange, 200, body);
    }

    private static MapValue rack(String name, Value pop) {
        return MapValue.of("name", Value.of(name)).with("pop", pop);
    }

    private List<ObservedObject> read(Schema schema) {
        try (Backend backend = GenericConfigurationFixture.open(server)) {
            return read(backend, schema);
        }
    }

    private static List<ObservedObject> read(Backend backend, Schema schema) {
        return backend.observer()
                .orElseThrow()
                .observe(new ObserveRequest(
                        schema, new TreeSet<>(), Bindings.EMPTY, new ReadScope.Everything(), Progress.SILENT))
                .objects();
    }
}
