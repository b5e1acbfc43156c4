package io.alembic.adapter.peeringdb;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static io.alembic.testkit.model.SchemaBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.server.StubAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeeringDbErrorsTest {

    private static final Schema ORGS =
            schema().type("peeringdb.org").key("name", ScalarType.STRING).build();

    private final Opened opened = new Opened();

    @AfterEach
    void stop() {
        opened.stub.close();
    }

    @Test
    void a_refused_key_is_said_without_the_key() {
        assertThatThrownBy(() -> opened.read("{url: URL, api_key: not-the-key}", ORGS))
                .asInstanceOf(InstanceOfAssertFactories.type(BackendException.class))
                .extracting(BackendException::failure)
                .isEqualTo(BackendFailure.REFUSED);
        assertThatThrownBy(() -> opened.read("{url: URL, api_key: not-the-key}", ORGS))
                .hasMessageContaining("Invalid API key")
                .message()
                .doesNotContain("not-the-key");
    }

    @Test
    void when_there_were_too_many_requests_the_next_waits_as_long_as_it_is_told() {
        opened.stub.throttleNext();

        assertThat(opened.read("url: URL", ORGS).objects()).hasSize(5);
        assertThat(opened.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void where_there_are_too_many_requests_for_ever_the_run_ends_as_unavailable() {
        opened.stub.throttleNext();

        assertThatThrownBy(() -> opened.read("{url: URL, retries: 0}", ORGS))
                .asInstanceOf(InstanceOfAssertFactories.type(BackendException.class))
                .extracting(BackendException::failure)
                .isEqualTo(BackendFailure.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"meta\":{}} | has no member \"data\"",
                "{\"data\":{}} | holds no list in \"data\"",
                "{\"data\":[1]} | holds a row that is no object",
                "{\"data\":[{\"name\":\"x\"}]} | holds a row without a whole number as its id",
                "{\"data\":[{\"id\":1, | cut off or garbled",
            })
    void an_answer_that_makes_no_sense_is_no_shorter_list(String body, String message) {
        opened.stub.answerNext(new StubAnswer(200, Map.of("Content-Type", "application/json"), body));

        assertThatThrownBy(() -> opened.read("url: URL", ORGS))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("/api/org");
    }

    @Test
    void a_page_for_people_is_recognised() {
        opened.stub.answerNext(StubAnswer.html(200, "<html><title>Sign in</title></html>"));

        assertThatThrownBy(() -> opened.read("url: URL", ORGS)).hasMessageContaining("page for people");
    }

    @Test
    void a_type_that_PeeringDB_does_not_have_is_named() {
        Schema schema =
                schema().type("peeringdb.network").key("asn", ScalarType.INT).build();

        assertThatThrownBy(() -> opened.read("url: URL", schema))
                .hasMessageContaining("unsupported type peeringdb.network");
        assertThat(opened.stub.requests()).isEmpty();
    }

    @Test
    void a_field_that_is_no_column_is_named_before_anything_is_asked() {
        Schema schema = schema().type("peeringdb.org")
                .key("name", ScalarType.STRING)
                .text("contry")
                .build();

        assertThatThrownBy(() -> opened.read("url: URL", schema))
                .hasMessageContaining("peeringdb.org has no column \"contry\"; did you mean \"country\"?");
        assertThat(opened.stub.requests()).isEmpty();
    }

    @Test
    void a_reference_to_the_wrong_type_is_named() {
        Schema schema = schema().type("peeringdb.net")
                .key("asn", ScalarType.INT)
                .field("org_id", ref("peeringdb.ix"))
                .type("peeringdb.ix")
                .key("name", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> opened.read("url: URL", schema))
                .hasMessageContaining("peeringdb.net.org_id", "it can only be a ref to peeringdb.org");
    }

    @Test
    void requests_to_PeeringDB_itself_are_spaced_and_a_users_rate_goes_first() {
        try (Backend slow = opened.open("{}", Map.of("PEERINGDB_URL", opened.stub.url()), Path.of(""))) {
            assertThat(slow.identity().toString()).contains(opened.stub.url());
        }
        opened.read("{url: URL, rate_limit: 0.5}", PeeringDbReadTest.NETWORKS);
        assertThat(opened.waits).containsExactly(Duration.ofSeconds(2));
    }
}
