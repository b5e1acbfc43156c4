package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.graphql.GraphqlCall;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonAnswerTest {

    private static final URI URL = URI.create("https://cmdb.example.net/items?limit=1");

    private final FakeTransport server = new FakeTransport();
    private final JsonClient client = new JsonClient(server, Redaction.of(List.of("s3cret")));

    @Test
    void numbers_keep_what_they_are() {
        server.answering(200, "application/json", "[18446744073709551615, 1.50, -0, 1E2]", Map.of());

        assertThat(client.get(URL).list().elements())
                .containsExactly(
                        new IntegerValue(new BigInteger("18446744073709551615")),
                        new DecimalValue("1.50"),
                        new DecimalValue("-0"),
                        new DecimalValue("1e+2"));
    }

    @Test
    void a_page_for_people_instead_of_json_is_named_with_an_excerpt() {
        String page = "<html><style>h1 {}</style>\n  <h1>Log in, s3cret</h1>" + " ".repeat(500) + "</html>";
        server.answering(200, "text/html", page, Map.of());

        assertThatThrownBy(() -> client.get(URL).json())
                .isInstanceOf(BackendException.class)
                .hasMessage("GET https://cmdb.example.net/items?limit=1 answered 200, which is not the JSON asked for"
                        + " (text/html): Log in, ***; a page for people: check the url, and whether a login or a"
                        + " proxy stands before the API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1,2", "{} {}", "{\"a\":}", "[1,]"})
    void what_is_not_one_json_document_is_refused(String body) {
        server.answering(200, "application/json", body, Map.of());

        assertThatThrownBy(() -> client.get(URL).json())
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.failure()).isEqualTo(BackendFailure.PROTOCOL));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, REFUSED",
        "403, REFUSED",
        "404, REJECTED",
        "409, CONFLICT",
        "412, STALE",
        "429, UNREACHABLE",
        "500, REJECTED",
        "502, UNREACHABLE",
        "503, UNREACHABLE",
        "504, UNREACHABLE",
        "302, PROTOCOL"
    })
    void a_status_is_a_kind_of_failure(int status, BackendFailure kind) {
        server.answering(status, "application/json", "{\"detail\":\"no\"}", Map.of());

        assertThatThrownBy(() -> client.get(URL)).isInstanceOfSatisfying(BackendException.class, e -> {
            assertThat(e.failure()).isEqualTo(kind);
            assertThat(e).hasMessageContaining("answered " + status + " (application/json): {\"detail\":\"no\"}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not accept the token",
        "403, may only read",
        "404, check the url",
        "405, check the url",
        "412, plan again",
        "413, too large",
        "429, rate_limit",
        "500, its log",
        "503, try again later"
    })
    void a_status_is_told_with_what_can_be_done_about_it(int status, String advice) {
        server.answering(status, "application/json", "{\"detail\":\"no\"}", Map.of());

        assertThatThrownBy(() -> client.get(URL)).hasMessageMatching("(?s).*\\{\"detail\":\"no\"}; .*" + advice + ".*");
    }

    @Test
    void half_a_document_is_told_as_one() {
        server.answering(200, "application/json", "{\"count\": 3, \"resu", Map.of());

        assertThatThrownBy(() -> client.get(URL).json())
                .hasMessageContaining("cut off")
                .hasMessageEndingWith("{\"count\": 3, \"resu");
    }

    @Test
    void long_answers_are_cut() {
        server.answering(400, "application/json", "x".repeat(10_000), Map.of());

        assertThatThrownBy(() -> client.get(URL))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600).endsWith("…"));
    }

    @Test
    void graphql_errors_are_failures_although_the_status_is_200() {
        server.answering(
                200, "application/json", "{\"data\":null,\"errors\":[{\"message\":\"no field s3cret\"}]}", Map.of());
        GraphqlCall call = new GraphqlCall(client, URL);

        assertThatThrownBy(() -> call.query("{a}", MapValue.EMPTY))
                .hasMessage("POST https://cmdb.example.net/items?limit=1 answered with errors: no field ***");
    }

    @Test
    void a_graphql_query_may_be_repeated_and_a_mutation_not() {
        server.answering(200, "application/json", "{\"data\":{\"a\":1}}", Map.of());
        GraphqlCall call = new GraphqlCall(client, URL);

        assertThat(call.query("{a}", MapValue.EMPTY)).isEqualTo(MapValue.of("a", Value.of(1)));
        call.mutate("mutation{a}", MapValue.of("v", Value.of(2)));

        assertThat(server.requests).extracting(HttpRequest::repeatable).containsExactly(true, false);
        assertThat(server.requests.get(1).body().orElseThrow().text())
                .isEqualTo("{\"query\":\"mutation{a}\",\"variables\":{\"v\":2}}");
    }

    @Test
    void a_graphql_answer_without_data_makes_no_sense() {
        server.answering(200, "application/json", "{}", Map.of());

        assertThatThrownBy(() -> new GraphqlCall(client, URL).query("{a}", MapValue.EMPTY))
                .hasMessageContaining("has no data");
    }
}
