package io.alembic.adapter.infrahub;

import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.server.StubAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InfrahubReadingTest {

    private static final String NOTHING = "{'data': {'rows': {'edges': []}}}".replace('\'', '"');
    private static final Schema POPS = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .field("units", ScalarType.INT)
            .build();
    private static final Schema PORTS = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .type("net.port")
            .key("name", ScalarType.STRING)
            .key("pop", ref("net.pop"))
            .field("others", listRef("net.pop"))
            .build();

    @Test
    void pages_go_on_by_what_came_until_nothing_comes() {
        try (SmallServer server = new SmallServer()) {
            server.answering(pops(pop("1", "a"), pop("2", "b")))
                    .answering(pops(pop("3", "c")))
                    .answering(NOTHING);

            assertThat(read(server, POPS))
                    .extracting(ObservedObject::key)
                    .containsExactly(code("a"), code("b"), code("c"));
            assertThat(server.documents())
                    .extracting(document -> document.replaceAll(".*offset:(\\d+).*", "$1"))
                    .containsExactly("0", "2", "3");
        }
    }

    @Test
    void pages_that_repeat_end_the_read() {
        try (SmallServer server = new SmallServer()) {
            server.answering(pops(pop("1", "a"))).answering(pops(pop("1", "a")));

            assertThatThrownBy(() -> read(server, POPS)).hasMessageContaining("NetPop 1 came on two pages");
        }
    }

    @Test
    void a_null_is_read_as_null() {
        try (SmallServer server = new SmallServer()) {
            server.answering(pops("{'node': {'id': '1', 'code': {'value': 'a'}, 'units': {'value': null}}}"))
                    .answering(NOTHING);

            assertThat(read(server, POPS).get(0).attributes().get("units")).contains(Value.ofNull());
        }
    }

    @Test
    void relations_name_the_uids_of_what_they_lead_to() {
        try (SmallServer server = new SmallServer()) {
            String pops = pops(pop("1", "a"), pop("2", "b"));
            String ports = pops("{'node': {'id': '7', 'name': {'value': 'p'}, 'pop': {'node': {'id': '1'}},"
                    + " 'others': {'edges': [{'node': {'id': '2'}}, {'node': {'id': '1'}}]}}}");
            server.answering(pops).answering(NOTHING).answering(ports).answering(NOTHING);

            try (Backend backend = server.open(MapValue.of("max_concurrency", Value.of(1)))) {
                Converged converged = new Converged(backend, PORTS);
                Observation pop = converged.observe(new ReadScope.Everything(), new TypeName("net.pop"));
                assertThat(pop.objects()).hasSize(2);
                Observation port = converged.observe(new ReadScope.Everything(), new TypeName("net.port"));
                assertThat(port.objects()
                                .get(0)
                                .attributes()
                                .getOrNull("others")
                                .asList()
                                .orElseThrow()
                                .elements())
                        .containsExactly(Value.of("2"), Value.of("1"));
                assertThat(port.setFields()).containsEntry(new TypeName("net.port"), java.util.Set.of("others"));
            }
        }
    }

    @Test
    void data_beside_errors_is_not_taken_for_all_there_is() {
        try (SmallServer server = new SmallServer()) {
            server.answering(json("{'data': {'rows': {'edges': []}}, 'errors': [{'message': 'no way', 'path': ['rows'],"
                    + " 'extensions': {'code': 'X', 'http_status': 403}}]}"));

            assertThatThrownBy(() -> read(server, POPS)).hasMessageContaining("no way");
        }
    }

    @Test
    void a_branch_that_does_not_exist_is_told_by_name() {
        try (SmallServer server = new SmallServer()) {
            server.answering(new StubAnswer(
                    404, Map.of("Content-Type", "application/json"), "{\"errors\": [\"Branch: dev not found.\"]}"));

            try (Backend backend = server.open(MapValue.of("branch", Value.of("dev")))) {
                assertThatThrownBy(() -> new Converged(backend, POPS).read())
                        .hasMessageContaining("Branch: dev not found.");
            }
            assertThat(server.paths())
                    .contains("GET /api/schema?branch=dev", "GET /schema.graphql?branch=dev", "POST /graphql/dev");
        }
    }

    private static List<ObservedObject> read(SmallServer server, Schema schema) {
        try (Backend backend = server.open()) {
            return new Converged(backend, schema).read();
        }
    }

    private static Key code(String code) {
        return Key.of("code", Value.of(code));
    }

    private static String pop(String id, String code) {
        return "{'node': {'id': '" + id + "', 'code': {'value': '" + code + "'}, 'units': {'value': 1}}}";
    }

    private static String pops(String... edges) {
        return json("{'data': {'rows': {'edges': [" + String.join(", ", edges) + "]}}}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
