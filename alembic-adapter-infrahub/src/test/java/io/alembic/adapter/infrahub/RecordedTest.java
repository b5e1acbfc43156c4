package io.alembic.adapter.infrahub;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.infrahub.query.DocumentCheck;
import io.alembic.adapter.infrahub.query.Mutations;
import io.alembic.adapter.infrahub.query.ObjectQuery;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Held against what a real server answered. */
@EnabledIf("io.alembic.adapter.infrahub.Recorded#isThere")
final class RecordedTest {

    private static final Schema POPS = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .build();

    @Test
    void documents_for_a_real_servers_kinds_pass_its_schema() {
        Kind kind = ServerSchema.parse(Recorded.schema()).kind("InfraDevice").orElseThrow();
        DocumentCheck check = DocumentCheck.against(Recorded.definitions());
        MapValue device = MapValue.builder()
                .put("name", MapValue.of("value", Value.of("d1")))
                .put("site", MapValue.of("id", Value.of("x")))
                .build();

        assertThat(new ObjectQuery(check, kind, kind.attributes().keySet())
                        .page(MapValue.EMPTY, 0, 500)
                        .document())
                .contains("rows:InfraDevice(");
        assertThat(new Mutations(check, kind).create(List.of(device)).document())
                .contains("a0:InfraDeviceCreate(");
    }

    @Test
    void a_request_with_one_failure_in_it_fails_for_that_one() {
        String body = Recorded.body("alias-batch-partial-fail")
                .replace("\"a1\"", "\"a0\"")
                .replace("\"a2\"", "\"a1\"")
                .replace("\"a3\"", "\"a2\"");
        try (SmallServer server = new SmallServer()) {
            server.answering(body).answering("{\"data\": {\"a0\": {\"edges\": []}}}");

            RecordedOutcomes outcomes = write(server, create(1), create(2), create(3));

            assertThat(outcomes.id(0)).isPresent();
            assertThat(outcomes.failure(1).failure()).isEqualTo(BackendFailure.CONFLICT);
            assertThat(outcomes.failure(1)).hasMessageContaining("Violates uniqueness constraint");
            assertThat(outcomes.id(2)).isPresent();
        }
    }

    @Test
    void a_refused_token_is_told_as_such() {
        try (SmallServer server = new SmallServer()) {
            server.answering(
                    new StubAnswer(401, Map.of("Content-Type", "application/json"), Recorded.body("auth-none-write")));

            RecordedOutcomes outcomes = write(server, create(1));

            assertThat(outcomes.failure(0).failure()).isEqualTo(BackendFailure.REFUSED);
            assertThat(outcomes.failure(0)).hasMessageContaining("Authentication is required");
        }
    }

    private static Operation create(int number) {
        return Operations.create(
                object("net.pop", number).key("code", "c" + number).build());
    }

    private static RecordedOutcomes write(SmallServer server, Operation... operations) {
        try (Backend backend = server.open()) {
            return new Converged(backend, POPS).write(List.of(operations));
        }
    }
}
