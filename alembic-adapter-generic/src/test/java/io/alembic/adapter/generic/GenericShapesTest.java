package io.alembic.adapter.generic;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import io.alembic.testkit.server.StubAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services whose bodies, methods and answers are not those of the plainest API (spec 63 §3). */
final class GenericShapesTest {

    private static final TypeName THING = new TypeName("net.thing");
    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.thing")
            .key("name", ScalarType.STRING)
            .text("state")
            .text("note")
            .build();

    private final CannedService service = new CannedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void fields_have_other_names_and_values_there_and_read_only_ones_are_not_sent() {
        String fields = "fields: { name: { path: spec.title }, state: { path: spec.state, values: { up: 1, down: 2 } },"
                + " note: { read_only: true } }, constants: { kind: thing }";
        service.on("GET /things", 200, "[{\"id\":1,\"spec\":{\"title\":\"a\",\"state\":2},\"note\":\"n\"}]")
                .on("POST /things", 201, "{\"id\":2}");

        Observation read = service.read(fields, SCHEMA);
        service.write(
                fields,
                SCHEMA,
                Operations.create(thing("b", "up").with("note", "x").build()));

        MapValue held = read.objects().get(0).attributes();
        assertThat(held.getOrNull("name")).isEqualTo(Value.of("a"));
        assertThat(held.getOrNull("state")).isEqualTo(Value.of("down"));
        assertThat(read.readOnlyFields().get(THING)).containsExactly("note");
        assertThat(service.bodies()).containsExactly("{\"kind\":\"thing\",\"spec\":{\"state\":1,\"title\":\"b\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nulls: send | {\"name\":\"b\",\"note\":null,\"state\":\"up\"}",
                "nulls: omit | {\"name\":\"b\",\"state\":\"up\"}",
                "nulls: empty | {\"name\":\"b\",\"note\":\"\",\"state\":\"up\"}",
            })
    void null_is_sent_as_the_service_wants_it(String nulls, String body) {
        service.on("POST /things", 201, "{\"id\":2}");

        service.write(
                nulls,
                SCHEMA,
                Operations.create(thing("b", "up").with("note", Value.ofNull()).build()));

        assertThat(service.bodies()).containsExactly(body);
    }

    @Test
    void bodies_and_answers_have_an_envelope() {
        service.on("POST /things", 201, "{\"data\":{\"id\":\"x-2\"}}");

        assertThat(service.write(
                                "wrap: data",
                                SCHEMA,
                                Operations.create(thing("b", "up").build()))
                        .id(0))
                .contains(BackendId.of("x-2"));
        assertThat(service.bodies()).containsExactly("{\"data\":{\"name\":\"b\",\"state\":\"up\"}}");
    }

    @ParameterizedTest
    @CsvSource({"/things/42, 42, true", "../things/a%2Fb, a/b, false"})
    void the_new_id_is_the_end_of_the_location(String location, String id, boolean number) {
        service.on("PUT /new", new StubAnswer(201, Map.of("Location", location), ""));

        assertThat(service.write(
                                "create: { method: PUT, path: /new, id_in: location }",
                                SCHEMA,
                                Operations.create(thing("b", "up").build()))
                        .id(0))
                .contains(number ? BackendId.of(Long.parseLong(id)) : BackendId.of(id));
    }

    @Test
    void a_create_without_the_location_it_should_have_is_made_and_its_id_unknown() {
        service.on("POST /things", 201, "");

        assertThat(service.write(
                                "create: { id_in: location }",
                                SCHEMA,
                                Operations.create(thing("b", "up").build()))
                        .failure(0)
                        .getMessage())
                .contains("no header Location", "the object was created, but its id is not known");
    }

    @Test
    void an_update_is_a_post_of_what_changed_to_a_url_of_its_own() {
        service.on("POST /things/7/edit", 200, "{}");
        MapValue before = MapValue.of("state", Value.of("down")).with("name", Value.of("b"));

        service.write(
                "update: { method: POST, path: '/things/{id}/edit', body: changes }",
                SCHEMA,
                Operations.update(before, thing("b", "up").build(), Optional.of(BackendId.of(7))));

        assertThat(service.lines()).containsExactly("POST /things/7/edit");
        assertThat(service.bodies()).containsExactly("{\"state\":\"up\"}");
    }

    @Test
    void a_conflict_has_the_status_and_the_words_of_the_service_and_is_looked_up_by_key() {
        String settings = "conflict: { statuses: [422], match: 'already taken' }, lookup: { name: name__exact }";
        service.on("POST /things", 422, "{\"error\":\"name is already taken\"}")
                .on("GET /things?name__exact=b", 200, "[{\"id\":7,\"name\":\"b\"},{\"id\":8,\"name\":\"B\"}]")
                .on("PATCH /things/7", 200, "{}");

        assertThat(service.write(
                                settings,
                                SCHEMA,
                                Operations.create(thing("b", "up").build()))
                        .how(0))
                .isEqualTo(AppliedBy.ADOPTING);
        assertThat(service.lines()).containsExactly("POST /things", "GET /things?name__exact=b", "PATCH /things/7");
    }

    @Test
    void another_refusal_of_that_status_is_no_conflict() {
        service.on("POST /things", 422, "{\"error\":\"name is too long\"}");

        assertThat(service.write(
                                "conflict: { statuses: [422], match: 'already taken' }",
                                SCHEMA,
                                Operations.create(thing("b", "up").build()))
                        .failure(0)
                        .getMessage())
                .contains("422", "name is too long");
        assertThat(service.lines()).containsExactly("POST /things");
    }

    @Test
    void what_was_deleted_softly_is_marked_and_no_longer_seen() {
        String soft = "delete_strategy: soft, soft_delete: { retired: true }";
        service.on("GET /things", 200, "[{\"id\":7,\"name\":\"b\",\"retired\":true},{\"id\":8,\"name\":\"c\"}]")
                .on("PATCH /things/8", 200, "{}");

        assertThat(service.read(soft, SCHEMA).objects())
                .extracting(each -> each.id().orElseThrow())
                .containsExactly(BackendId.of(8));
        service.write(soft, SCHEMA, Operations.delete(thing("c", "up").build(), Optional.of(BackendId.of(8))));
        assertThat(service.bodies()).containsExactly("{\"retired\":true}");
    }

    @Test
    void bound_objects_are_asked_for_at_their_own_urls() {
        service.on("GET /things/7", 200, "{\"item\":{\"id\":7,\"name\":\"b\"}}");

        Observation read = service.read("by_id: detail, wrap: item", SCHEMA, bound(7, 9), new ReadScope.Bound());

        assertThat(read.objects()).hasSize(1);
        assertThat(service.lines()).containsExactly("GET /things/7", "GET /things/9");
    }

    @Test
    void bound_objects_are_asked_for_by_several_ids_and_others_that_come_are_left() {
        service.on("GET /things?ids=7%2C9", 200, "[{\"id\":7,\"name\":\"b\"},{\"id\":8,\"name\":\"c\"}]")
                .on("GET /things?ids=11", 200, "[]");

        Observation read =
                service.read("by_id: { param: ids, chunk: 2 }", SCHEMA, bound(7, 9, 11), new ReadScope.Bound());

        assertThat(read.objects()).extracting(each -> each.id().orElseThrow()).containsExactly(BackendId.of(7));
        assertThat(service.lines()).hasSize(2);
    }

    @Test
    void a_type_that_is_only_looked_at_is_not_written() {
        assertThatThrownBy(() -> service.write(
                        "read_only: true",
                        SCHEMA,
                        Operations.create(thing("b", "up").build())))
                .hasMessageContaining("net.thing is read_only in this config");
        assertThat(service.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update: { method: PATCH, path: /things } | must have {id} where the id goes",
                "update: { method: PUT, body: changes } | must be full with PUT",
                "update: { method: GET } | must be one of: PATCH, POST, PUT",
                "update: { method: POST }, update_method: PUT | must not stand beside update_method",
                "create: { id_in: location, id_path: id } | has no effect with id_in: location",
                "fields: { state: { values: { up: 1, on: 1 } } } | must give each value a name of its own",
                "fields: { state: { name: x } } | unknown key",
                "soft_delete: { retired: true } | with delete_strategy: soft and only then",
                "delete_strategy: soft | with delete_strategy: soft and only then",
                "conflict: { statuses: [200] } | must be a list of statuses from 400 to 499",
                "by_id: all | must be detail, or a mapping with param and chunk",
                "nulls: drop | must be one of: empty, omit, send",
                "constants: 3 | must be a mapping",
            })
    void a_description_that_makes_no_sense_is_refused(String settings, String message) {
        assertThatThrownBy(() -> service.open(settings)).hasMessageContaining(message);
    }

    private static ObjectBuilder thing(String name, String state) {
        return object("net.thing", 1).key("name", name).with("state", state);
    }

    private static Bindings bound(int... ids) {
        Map<Uid, BackendId> bound = new HashMap<>();
        for (int id : ids) {
            bound.put(Uids.numbered(id), BackendId.of(id));
        }
        return new Bindings(Map.of(THING, bound));
    }
}
