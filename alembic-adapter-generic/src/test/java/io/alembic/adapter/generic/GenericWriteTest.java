package io.alembic.adapter.generic;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GenericWriteTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .keyOnly("name", ScalarType.STRING)
            .text("label")
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .nullable("pop", ref("net.pop"))
            .build();

    private final RestServer server = new RestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_create_sends_the_key_that_the_attributes_leave_out_and_references_as_ids() {
        InventoryObject pop = pop(1, "ams", "x");

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop), Operations.create(rack(2, "r1", pop))));

        assertThat(outcomes.id(0)).contains(BackendId.of("s/41 ?"));
        assertThat(server.bodies)
                .containsExactly("{\"label\":\"x\",\"name\":\"ams\"}", "{\"name\":\"r1\",\"pop\":\"s/41 ?\"}");
    }

    @Test
    void an_update_patches_all_that_is_declared_at_a_percent_encoded_url() {
        String id = server.hold("rack", MapValue.of("name", Value.of("r1")));
        InventoryObject rack = object("net.rack", 2)
                .key("name", "r1")
                .with("pop", Value.ofNull())
                .build();

        RecordedOutcomes outcomes =
                write(List.of(Operations.update(MapValue.EMPTY, rack, Optional.of(BackendId.of(id)))));

        assertThat(outcomes.id(0)).contains(BackendId.of(id));
        assertThat(server.requests).containsExactly("PATCH /v2/rack/s%2F41%20%3F");
        assertThat(server.bodies).containsExactly("{\"name\":\"r1\",\"pop\":null}");
    }

    @Test
    void a_put_states_the_whole_object_key_included() {
        String id = server.hold("pop", MapValue.of("name", Value.of("ams")).with("old", Value.of(1)));
        try (Backend backend = GenericConfigurationFixture.open(
                GenericConfigurationFixture.yaml(server, "      update_method: PUT\n", "pop"))) {
            write(
                    backend,
                    List.of(Operations.update(MapValue.EMPTY, pop(1, "ams", "y"), Optional.of(BackendId.of(id)))));
        }

        assertThat(server.requests).allMatch(request -> request.startsWith("PUT "));
        assertThat(server.collection("pop").get(id))
                .isEqualTo(MapValue.builder()
                        .put("id", Value.of(id))
                        .put("name", Value.of("ams"))
                        .put("label", Value.of("y"))
                        .build());
    }

    @Test
    void a_create_in_conflict_takes_over_the_object_with_its_key() {
        String id = server.hold("pop", MapValue.of("name", Value.of("ams")).with("label", Value.of("old")));

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop(1, "ams", "new"))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.id(0)).contains(BackendId.of(id));
        assertThat(server.requests).containsExactly("POST /v2/pop", "GET /v2/pop", "PATCH /v2/pop/s%2F41%20%3F");
        assertThat(server.collection("pop").values())
                .extracting(body -> body.getOrNull("label"))
                .containsExactly(Value.of("new"));
    }

    @Test
    void a_conflict_without_such_an_object_is_told_as_the_server_told_it() {
        server.override = exchange -> exchange.getRequestMethod().equals("POST")
                && RestServer.answer(exchange, 409, "{\"detail\":\"quota of " + RestServer.TOKEN + "\"}");

        assertThat(write(List.of(Operations.create(pop(1, "ams", "x")))).failure(0))
                .hasMessage("POST " + server.url() + "/pop answered 409 (application/json):"
                        + " {\"detail\":\"quota of ***\"}");
    }

    @Test
    void what_the_server_says_of_a_bad_object_is_told_and_others_go_on() {
        server.override = exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return body.contains("bad")
                    ? RestServer.answer(exchange, 422, "{\"label\":[\"not that\"]}")
                    : RestServer.answer(exchange, 201, "{\"id\":7}");
        };

        RecordedOutcomes outcomes =
                write(List.of(Operations.create(pop(1, "a", "bad")), Operations.create(pop(2, "b", "good"))));

        assertThat(outcomes.failure(0))
                .hasMessageContaining("answered 422 (application/json): {\"label\":[\"not that\"]}");
        assertThat(outcomes.id(1)).contains(BackendId.of(7));
    }

    @Test
    void a_create_whose_answer_was_lost_is_found_and_not_made_twice() {
        boolean[] first = {true};
        server.override = exchange -> {
            if (exchange.getRequestMethod().equals("POST") && first[0]) {
                first[0] = false;
                server.hold("pop", MapValue.of("name", Value.of("ams")));
                return RestServer.answer(exchange, 504, "{}");
            }
            return false;
        };

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop(1, "ams", "x"))));

        assertThat(outcomes.id(0)).contains(BackendId.of("s/41 ?"));
        assertThat(server.collection("pop")).hasSize(1);
    }

    @Test
    void a_create_that_answers_without_an_id_is_not_sent_again() {
        server.override = exchange ->
                exchange.getRequestMethod().equals("POST") && RestServer.answer(exchange, 201, "{\"ok\":true}");

        assertThat(write(List.of(Operations.create(pop(1, "ams", "x")))).failure(0))
                .hasMessageContaining("path segment not found: id")
                .hasMessageContaining("the object was created, but its id is not known");
        assertThat(server.requests).containsExactly("POST /v2/pop");
    }

    @Test
    void deletes_are_sent_by_id_and_what_is_gone_is_fine() {
        String id = server.hold("pop", MapValue.of("name", Value.of("ams")));

        RecordedOutcomes outcomes = write(List.of(
                Operations.delete(pop(1, "ams", "x"), Optional.of(BackendId.of(id))),
                Operations.delete(pop(2, "zrh", "x"), Optional.of(BackendId.of("9")))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.NOTHING);
        assertThat(server.collection("pop")).isEmpty();
    }

    @Test
    void deletes_that_cannot_be_applied_are_listed_before_anything_is_written() {
        List<Operation> operations = List.of(
                Operations.create(pop(1, "ams", "x")),
                Operations.delete(pop(2, "zrh", "x"), Optional.of(BackendId.of("9"))),
                Operations.delete(rack(3, "r1", pop(2, "zrh", "x")), Optional.empty()));
        String none = GenericConfigurationFixture.yaml(server, "", "pop").replace("standard", "none");

        try (Backend backend = GenericConfigurationFixture.open(none)) {
            assertThatThrownBy(() -> write(backend, operations))
                    .isInstanceOf(AlembicException.class)
                    .hasMessage("""
                            plan holds deletes this config cannot apply; nothing was applied:
                            - net.pop {"name":"zrh"}: delete_strategy of net.pop is none
                            - net.rack {"name":"r1"}: no config for net.rack""");
        }
        assertThatThrownBy(() -> write(operations.subList(2, 3))).hasMessageContaining("no backend id");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_type_that_is_not_configured_stops_the_write_before_it_begins() {
        try (Backend backend = GenericConfigurationFixture.open(GenericConfigurationFixture.yaml(server, "", "pop"))) {
            assertThatThrownBy(() -> write(
                            backend,
                            List.of(
                                    Operations.create(pop(1, "ams", "x")),
                                    Operations.create(rack(2, "r", pop(1, "ams", "x"))))))
                    .hasMessage("no config for net.rack");
        }
        assertThat(server.requests).isEmpty();
    }

    @Test
    void refused_credentials_are_that_and_show_no_token() {
        server.override = exchange -> RestServer.answer(exchange, 401, "{\"got\":\"" + RestServer.TOKEN + "\"}");

        BackendException failure =
                write(List.of(Operations.create(pop(1, "ams", "x")))).failure(0);

        assertThat(failure.failure()).isEqualTo(BackendFailure.REFUSED);
        assertThat(failure.kind().exitCode()).isEqualTo(69);
        assertThat(failure).hasMessageNotContaining("s3cret");
    }

    @Test
    void a_server_that_stays_away_ends_the_write() {
        server.close();

        assertThatThrownBy(() -> write(List.of(Operations.create(pop(1, "ams", "x")))))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.failure()).isEqualTo(BackendFailure.UNREACHABLE));
    }

    private RecordedOutcomes write(List<Operation> operations) {
        try (Backend backend = GenericConfigurationFixture.open(server)) {
            return write(backend, operations);
        }
    }

    private static RecordedOutcomes write(Backend backend, List<Operation> operations) {
        RecordedOutcomes outcomes = new RecordedOutcomes();
        backend.emitter().orElseThrow().write(WriteSteps.request(SCHEMA, Bindings.EMPTY, operations), outcomes);
        return outcomes;
    }

    private static InventoryObject pop(int number, String name, String label) {
        return object("net.pop", number)
                .keyOnly("name", Value.of(name))
                .with("label", label)
                .build();
    }

    private static InventoryObject rack(int number, String name, InventoryObject pop) {
        return object("net.rack", number).key("name", name).with("pop", pop).build();
    }
}
