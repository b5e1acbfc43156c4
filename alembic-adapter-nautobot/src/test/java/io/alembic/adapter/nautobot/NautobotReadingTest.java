package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.nautobot.NautobotStub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NautobotReadingTest {

    private static final String OSLO = "20000000-0000-4000-8000-000000000001";
    private static final String FLOOR = "20000000-0000-4000-8000-000000000002";
    private static final String SITE_TYPE = "20000000-0000-4000-8000-000000000003";
    private static final String ACTIVE = "d80ad829-3f98-448f-9040-0b42a3fedeac";

    private static final TypeName LOCATION = new TypeName("dcim.location");

    private NautobotStub stub;
    private Backend backend;

    @BeforeEach
    void open() {
        stub = NautobotStub.start();
        stub.hold("dcim.locationtype", row(SITE_TYPE, Map.of("name", Value.of("site"))));
        stub.hold("dcim.location", location(OSLO, "Oslo", Value.ofNull()));
        stub.hold("dcim.location", location(FLOOR, "floor", Value.of(OSLO)));
        backend = StubbedNautobot.open(stub);
    }

    @AfterEach
    void close() {
        backend.close();
        stub.close();
    }

    @Test
    void references_declared_as_text_are_read_as_natural_keys() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .nullable("parent", ScalarType.STRING)
                .field("location_type", ScalarType.STRING)
                .build();

        ObservedObject floor = named(new Converged(backend, schema).read(), "floor");

        assertThat(floor.attributes())
                .isEqualTo(MapValue.builder()
                        .put("name", Value.of("floor"))
                        .put("status", Value.of("Active"))
                        .put("parent", Value.of("Oslo"))
                        .put("location_type", Value.of("site"))
                        .build());
        assertThat(floor.version()).isPresent();
    }

    @Test
    void a_reference_to_what_was_not_declared_is_never_a_bare_id() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("status", ref("extras.status"))
                .build();

        ObservedObject oslo = named(new Converged(backend, schema).read(), "Oslo");

        assertThat(oslo.attributes().getOrNull("status")).isEqualTo(MapValue.of("id", Value.of(ACTIVE)));
    }

    @Test
    void of_types_without_a_wanted_object_nothing_is_asked() {
        Schema one = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .build();
        Schema two = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .type("ipam.prefix")
                .key("prefix", ScalarType.STRING)
                .build();

        assertThat(requestsForTheFloor(two)).isEqualTo(requestsForTheFloor(one));
    }

    private long requestsForTheFloor(Schema schema) {
        ReadScope.Wanted wanted =
                new ReadScope.Wanted(new TreeMap<>(Map.of(LOCATION, Set.of(BackendId.of(FLOOR)))), new TreeMap<>());
        long before = stub.requests();
        try (Backend fresh = StubbedNautobot.open(stub)) {
            assertThat(new Converged(fresh, schema).observe(wanted).objects()).hasSize(1);
        }
        return stub.requests() - before;
    }

    @Test
    void an_object_wanted_by_id_brings_the_targets_of_its_references_with_it() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .nullable("parent", ref("dcim.location"))
                .build();
        ReadScope.Wanted wanted =
                new ReadScope.Wanted(new TreeMap<>(Map.of(LOCATION, Set.of(BackendId.of(FLOOR)))), new TreeMap<>());

        List<ObservedObject> observed =
                new Converged(backend, schema).observe(wanted).objects();

        ObservedObject floor = named(observed, "floor");
        assertThat(floor.attributes().getOrNull("parent"))
                .isEqualTo(Value.of(
                        Key.of("name", Value.of("Oslo")).derivedUid(LOCATION).toString()));
    }

    @Test
    void a_server_that_caps_its_pages_is_read_whole() {
        stub.capPages(1);
        Schema schema = SchemaBuilder.schema()
                .type("extras.customfieldchoice")
                .key("value", ScalarType.STRING)
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .build();

        assertThat(new Converged(backend, schema).read()).hasSize(2);
    }

    @Test
    void names_of_both_spellings_and_of_routes_mean_the_same_type() {
        for (String name : List.of("dcim.locationtype", "dcim.location_type", "dcim.location-types")) {
            Schema schema = SchemaBuilder.schema()
                    .type(name)
                    .key("name", ScalarType.STRING)
                    .build();

            assertThat(new Converged(backend, schema).read())
                    .singleElement()
                    .satisfies(each -> assertThat(each.type()).isEqualTo(new TypeName(name)));
        }
    }

    @Test
    void what_is_no_data_is_refused_unless_allowed() {
        Schema schema = SchemaBuilder.schema()
                .type("extras.secret")
                .key("name", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> new Converged(backend, schema).read()).hasMessageContaining("allow_types");
        try (Backend allowing =
                StubbedNautobot.open(stub, MapValue.of("allow_types", ListValue.ofTexts(List.of("extras.secret"))))) {
            assertThat(new Converged(allowing, schema).read()).isEmpty();
        }
    }

    @Test
    void a_reference_the_model_does_not_have_is_a_mismatch_that_names_it() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("owner", ref("dcim.location"))
                .build();

        assertThatThrownBy(() -> new Converged(backend, schema).read())
                .hasMessageContaining("dcim.location has no field \"owner\"");
    }

    @Test
    void without_a_url_it_says_how_to_give_one() {
        assertThatThrownBy(() -> new NautobotProvider()
                        .open(new io.alembic.adapter.spi.BackendConfiguration(
                                MapValue.EMPTY,
                                "<environment>",
                                io.alembic.adapter.spi.Environment.of(Map.of()),
                                java.nio.file.Path.of(""),
                                "test")))
                .isInstanceOf(AlembicException.class)
                .hasMessage("missing NAUTOBOT_URL (or url in backend config)");
    }

    @Test
    void the_instance_of_the_configuration_names_the_backend() {
        try (Backend named = StubbedNautobot.open(stub, MapValue.of("instance", Value.of("lab")))) {
            assertThat(named.identity()).isEqualTo(new BackendIdentity("nautobot", "lab"));
        }
        assertThat(backend.identity()).isEqualTo(new BackendIdentity("nautobot", stub.url()));
    }

    private static ObservedObject named(List<ObservedObject> observed, String name) {
        return observed.stream()
                .filter(each -> each.attributes().getOrNull("name").equals(Value.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static MapValue location(String id, String name, Value parent) {
        return row(
                id,
                Map.of(
                        "name",
                        Value.of(name),
                        "location_type",
                        Value.of(SITE_TYPE),
                        "status",
                        Value.of(ACTIVE),
                        "parent",
                        parent));
    }

    private static MapValue row(String id, Map<String, Value> members) {
        return MapValue.of(members).with("id", Value.of(id));
    }
}
