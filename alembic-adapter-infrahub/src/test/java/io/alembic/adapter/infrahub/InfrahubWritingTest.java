package io.alembic.adapter.infrahub;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InfrahubWritingTest {

    private static final Schema POPS = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .field("units", ScalarType.INT)
            .build();

    @Test
    void an_error_belongs_to_the_object_it_names_and_the_others_stay() {
        try (SmallServer server = new SmallServer()) {
            server.answering(
                    json(
                            "{'data': {'a0': {'ok': true, 'object': {'id': 'x'}}, 'a1': null},"
                                    + " 'errors': [{'message': 'b is too short', 'path': ['a1'], 'extensions':"
                                    + " {'code': 'ATTRIBUTE_CONSTRAINT_VIOLATION', 'http_status': 422, 'data': {'field_name': 'code'}}}]}"));

            RecordedOutcomes outcomes = write(server, create(1, "a"), create(2, "b"));

            assertThat(outcomes.id(0)).contains(BackendId.of("x"));
            assertThat(outcomes.failure(1).failure()).isEqualTo(BackendFailure.REJECTED);
            assertThat(outcomes.failure(1)).hasMessageContaining("b is too short");
            assertThat(outcomes.failure(1).fieldErrors()).hasSize(1);
            assertThat(server.documents()).hasSize(1);
        }
    }

    @Test
    void a_create_that_meets_its_object_takes_it_over_and_brings_it_to_what_is_declared() {
        try (SmallServer server = new SmallServer()) {
            server.answering(json("{'data': {'a0': null}, 'errors': [{'message': 'Violates uniqueness constraint',"
                            + " 'path': ['a0'], 'extensions': {'http_status': 422}}]}"))
                    .answering(json("{'data': {'a0': {'edges': [{'node': {'id': 'x', 'code': {'value': 'a'}}}]}}}"))
                    .answering(json("{'data': {'a0': {'ok': true}}}"));

            RecordedOutcomes outcomes = write(server, create(1, "a"));

            assertThat(outcomes.id(0)).contains(BackendId.of("x"));
            assertThat(outcomes.how(0)).isEqualTo(AppliedBy.ADOPTING);
            assertThat(server.documents().get(1)).contains("a0:NetPop(code__value:\"a\"");
            assertThat(server.documents().get(2)).contains("a0:NetPopUpdate(data:{code:{value:\"a\"},id:\"x\"}");
        }
    }

    @Test
    void an_answer_that_does_not_say_ok_is_a_failure() {
        try (SmallServer server = new SmallServer()) {
            server.answering(json("{'data': {'a0': {'ok': false, 'object': {'id': 'x'}}}}"));

            assertThat(write(server, create(1, "a")).failure(0)).hasMessageContaining("without saying that it is done");
        }
    }

    @Test
    void a_create_whose_answer_is_lost_is_looked_for_before_it_is_sent_again() {
        try (SmallServer server = new SmallServer()) {
            server.droppingAnAnswer()
                    .answering(json("{'data': {'a0': {'ok': true, 'object': {'id': 'x'}}}}"))
                    .answering(json("{'data': {'a0': {'edges': [{'node': {'id': 'x', 'code': {'value': 'a'}}}]}}}"));

            assertThat(write(server, create(1, "a")).id(0)).contains(BackendId.of("x"));
            assertThat(server.documents())
                    .filteredOn(each -> each.contains("Create"))
                    .hasSize(1);
        }
    }

    @Test
    void deleting_what_is_gone_is_done() {
        try (SmallServer server = new SmallServer()) {
            server.answering(json("{'data': {'a0': null}, 'errors': [{'message': 'no node', 'path': ['a0'],"
                    + " 'extensions': {'code': 'NODE_NOT_FOUND', 'http_status': 404}}]}"));

            Operation delete =
                    Operations.delete(object("net.pop", 1).key("code", "a").build(), Optional.of(BackendId.of("x")));

            assertThat(write(server, delete).how(0)).isEqualTo(AppliedBy.NOTHING);
        }
    }

    private static Operation create(int number, String code) {
        return Operations.create(object("net.pop", number).key("code", code).build());
    }

    private static RecordedOutcomes write(SmallServer server, Operation... operations) {
        try (Backend backend = server.open()) {
            return new Converged(backend, POPS).write(List.copyOf(Arrays.asList(operations)));
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
