package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.RecordedNetBox.Exchange;
import io.alembic.testkit.netbox.StubCalls.Answered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The stub's GraphQL says what a real NetBox 4.6.8 said. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
final class NetBoxStubGraphTest {

    private final NetBoxStub stub = NetBoxStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void the_fields_have_the_types_that_a_real_server_gives_them() {
        Map<String, Value> real = typesByField(answer("41k-gql-type"));
        Map<String, Value> stubs = typesByField(asked("41k-gql-type"));

        assertThat(stubs).hasSizeGreaterThan(20);
        assertThat(real).containsAllEntriesOf(stubs);
    }

    @Test
    void more_names_than_ten_and_unknown_fields_are_refused_in_the_same_words() {
        assertThat(asked("41c-gql-11-aliases")).isEqualTo(answer("41c-gql-11-aliases"));
        assertThat(message(answer("41d-gql-error"))).startsWith(message(asked("41d-gql-error")));
    }

    @Test
    void pages_go_on_from_an_id_in_the_order_of_ids() {
        for (String name : List.of("c", "a", "b")) {
            stub.hold(
                    "dcim.site",
                    MapValue.builder()
                            .put("name", Value.of(name))
                            .put("slug", Value.of(name))
                            .build());
        }

        MapValue answer = ask("{\"query\":\"{site_list(pagination:{start:2,limit:1}){id name}}\"}");

        assertThat(list(answer, "data", "site_list"))
                .containsExactly(MapValue.builder()
                        .put("id", Value.of("2"))
                        .put("name", Value.of("a"))
                        .build());
    }

    private MapValue asked(String name) {
        Exchange exchange = RecordedNetBox.exchange(name);
        MapValue answer = ask(exchange.body());
        return answer.getOrNull("data").asMap().orElse(answer);
    }

    private static MapValue answer(String name) {
        MapValue answer = RecordedNetBox.exchange(name).answer().asMap().orElseThrow();
        return answer.getOrNull("data").asMap().orElse(answer);
    }

    private MapValue ask(String body) {
        Answered answered = new StubCalls(stub).send("POST", "../graphql/", body);
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        return answered.map();
    }

    private static String message(MapValue answer) {
        return list(answer, "errors")
                .get(0)
                .asMap()
                .orElseThrow()
                .getOrNull("message")
                .asText()
                .orElseThrow();
    }

    private static Map<String, Value> typesByField(MapValue data) {
        Map<String, Value> types = new TreeMap<>();
        for (Value each : list(data, "__type", "fields")) {
            MapValue field = each.asMap().orElseThrow();
            types.put(field.getOrNull("name").asText().orElseThrow(), field.getOrNull("type"));
        }
        return types;
    }

    private static List<Value> list(MapValue from, String... steps) {
        Value value = from;
        for (String step : steps) {
            value = value.asMap().orElseThrow().getOrNull(step);
        }
        return value.asList().orElse(ListValue.EMPTY).elements();
    }
}
