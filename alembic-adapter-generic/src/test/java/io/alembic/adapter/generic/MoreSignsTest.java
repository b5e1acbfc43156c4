package io.alembic.adapter.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.ScalarType;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoreSignsTest {

    private static final TypeName POP = new TypeName("net.pop");

    private final RestServer server = new RestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"id\":1,\"name\":\"a\"}],\"next\":\"/v2/pop?page=2\"} | names a next page at next",
                "{\"items\":[{\"id\":1,\"name\":\"a\"}],\"_links\":{\"next\":{\"href\":\"x\"}}} | names a next page at _links.next",
                "{\"items\":[{\"id\":1,\"name\":\"a\"}],\"total\":2} | speaks of 2 rows at total, and 1 came"
            })
    void an_answer_that_shows_more_than_it_holds_is_not_taken_for_the_whole(String answer, String why) {
        assertThat(observe(answer, "").incomplete())
                .containsOnlyKeys(POP)
                .allSatisfy((type, told) -> assertThat(told).contains(why));
    }

    @Test
    void a_link_to_a_next_page_is_a_sign_too() {
        assertThat(observe("{\"items\":[]}", "<http://127.0.0.1/v2/pop?page=2>; rel=\"next\"")
                        .incomplete())
                .containsOnlyKeys(POP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"id\":1,\"name\":\"a\"}]}",
                "{\"items\":[{\"id\":1,\"name\":\"a\"}],\"next\":null,\"count\":1}",
                "{\"items\":[{\"id\":1,\"name\":\"a\"}],\"next\":\"\",\"count\":\"many\"}"
            })
    void an_answer_without_such_signs_is_the_whole(String answer) {
        assertThat(observe(answer, "<http://127.0.0.1/v2/pop>; rel=\"prev\"").incomplete())
                .isEmpty();
    }

    private Observation observe(String answer, String link) {
        server.override = exchange -> {
            if (!link.isEmpty()) {
                exchange.getResponseHeaders().set("Link", link);
            }
            return RestServer.answer(exchange, 200, answer);
        };
        try (Backend backend = GenericConfigurationFixture.open("""
                config:
                  base_url: %s
                  types:
                    net.pop: { path: /pop, results_path: items }
                """.formatted(server.url()))) {
            return backend.observer()
                    .orElseThrow()
                    .observe(new ObserveRequest(
                            SchemaBuilder.schema()
                                    .type(POP.name())
                                    .key("name", ScalarType.STRING)
                                    .build(),
                            new TreeSet<>(),
                            Bindings.EMPTY,
                            new ReadScope.Everything(),
                            Progress.SILENT));
        }
    }
}
