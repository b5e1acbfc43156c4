package io.alembic.adapter.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.schema.ScalarType;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seven objects, three a page, in each way in which services page. */
final class GenericPagingTest {

    private static final int OBJECTS = 7;
    private static final int PAGE = 3;

    private Function<StubRequest, StubAnswer> answers = request -> StubAnswer.empty(404);
    private final StubServer server = StubServer.start(request -> answers.apply(request), request -> false);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pages_are_asked_for_by_number_until_one_is_short() {
        answers = request -> json(rows((number(request, "page", 1) - 1) * PAGE, number(request, "per_page", PAGE)));

        assertThat(read("{ style: page_number, size: 3 }").objects()).hasSize(OBJECTS);
        assertThat(asked()).containsExactly("page=1&per_page=3", "page=2&per_page=3", "page=3&per_page=3");
    }

    @Test
    void without_a_size_pages_are_asked_for_until_one_is_empty() {
        answers = request -> json(rows(number(request, "p", 0) * PAGE, PAGE));

        assertThat(read("{ style: page_number, page_param: p, start: 0 }").objects())
                .hasSize(OBJECTS);
        assertThat(asked()).containsExactly("p=0", "p=1", "p=2", "p=3");
    }

    @Test
    void an_offset_counts_the_rows_that_came_not_those_that_were_asked_for() {
        answers = request -> json(rows(number(request, "offset", 0), Math.min(PAGE, number(request, "limit", PAGE))));

        assertThat(read("{ style: offset }").objects()).hasSize(OBJECTS);
        assertThat(asked()).containsExactly("offset=0", "offset=3", "offset=6", "offset=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"m%d\"", "%d"})
    void a_mark_leads_to_the_next_page(String mark) {
        answers = request -> {
            int from = Integer.parseInt(QueryParameters.last(QueryParameters.read(request.query()), "after", "0")
                    .replace("m", ""));
            String next = from + PAGE < OBJECTS ? mark.formatted(from + PAGE) : "null";
            return json(rows(from, PAGE).replaceFirst("}$", ",\"meta\":{\"next\":" + next + "}}"));
        };

        assertThat(read("{ style: cursor, cursor_path: meta.next, cursor_param: after, size: 3 }")
                        .objects())
                .hasSize(OBJECTS);
        assertThat(asked()).hasSize(3).first().isEqualTo("limit=3");
    }

    @Test
    void a_header_links_to_the_next_page() {
        answers = request -> {
            int page = number(request, "page", 1);
            StubAnswer answer = json(rows((page - 1) * PAGE, PAGE));
            String back = "<" + server.url() + "/things?page=1>; rel=\"first\"; title=\"a, b\"";
            return page == 3
                    ? answer.with("Link", back)
                    : answer.with("Link", back + ", </things?page=" + (page + 1) + ">; rel=\"next last\"");
        };

        assertThat(read("{ style: link_header }").objects()).hasSize(OBJECTS);
        assertThat(asked()).containsExactly("", "page=2", "page=3");
    }

    @Test
    void a_parameter_that_the_path_has_already_is_replaced() {
        answers = request -> json(rows(number(request, "offset", 0), PAGE));

        assertThat(read("/things?offset=9&sort=id", "{ style: offset, size: 3 }")
                        .objects())
                .hasSize(OBJECTS);
        assertThat(asked()).first().isEqualTo("sort=id&offset=0&limit=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ style: page_number }", "{ style: offset, size: 3 }"})
    void a_service_that_does_not_know_the_parameter_is_found_out(String pagination) {
        answers = request -> json(rows(0, PAGE));

        assertThatThrownBy(() -> read(pagination)).hasMessageContaining("pagination loop for net.thing");
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_mark_that_comes_again_is_a_loop() {
        answers = request -> json(rows(0, PAGE).replaceFirst("}$", ",\"next\":\"x\"}"));

        assertThatThrownBy(() -> read("{ style: cursor, cursor_path: next }"))
                .hasMessageContaining("pagination loop for net.thing");
    }

    @Test
    void a_row_that_moves_to_the_next_page_while_the_list_is_read_is_seen_once() {
        answers = request -> json(rows(Math.max(0, number(request, "offset", 0) - 1), PAGE));

        assertThat(read("{ style: offset }").objects()).hasSize(OBJECTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ style: pages } | must be one of: none, next_url, link_header, page_number, offset, cursor",
                "{ size: 3 } | pagination.style is missing",
                "{ style: cursor } | cursor_path is missing",
                "{ style: link_header, size: 3 } | size has no effect with style link_header",
                "{ style: offset, size: 0 } | size must be a whole number, 1 or more",
                "{ style: offset, page: 3 } | unknown key",
            })
    void settings_that_make_no_sense_are_refused(String pagination, String message) {
        assertThatThrownBy(() -> read(pagination)).hasMessageContaining(message);
        assertThat(asked()).isEmpty();
    }

    private Observation read(String pagination) {
        return read("/things", pagination);
    }

    private Observation read(String path, String pagination) {
        try (Backend backend = GenericConfigurationFixture.open("""
                config:
                  base_url: %s
                  types:
                    net.thing:
                      path: %s
                      results_path: items
                      pagination: %s
                """.formatted(server.url(), path, pagination))) {
            return backend.observer()
                    .orElseThrow()
                    .observe(new ObserveRequest(
                            SchemaBuilder.schema()
                                    .type("net.thing")
                                    .key("id", ScalarType.INT)
                                    .build(),
                            new TreeSet<>(),
                            Bindings.EMPTY,
                            new ReadScope.Everything(),
                            Progress.SILENT));
        }
    }

    private static StubAnswer json(String body) {
        return new StubAnswer(200, Map.of("Content-Type", "application/json"), body);
    }

    private static String rows(int from, int size) {
        return IntStream.range(from, Math.min(OBJECTS, from + size))
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static int number(StubRequest request, String name, int otherwise) {
        return Integer.parseInt(
                QueryParameters.last(QueryParameters.read(request.query()), name, Integer.toString(otherwise)));
    }

    private List<String> asked() {
        return server.received().stream().map(StubRequest::query).toList();
    }
}
