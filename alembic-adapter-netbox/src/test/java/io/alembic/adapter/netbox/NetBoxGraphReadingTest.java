package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists are read by GraphQL, which brings what REST brings or leaves it to REST. */
final class NetBoxGraphReadingTest {

    private static final TypeName PORTS = new TypeName("dcim.interface");
    private static final int MANY = 150;

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.site")
            .key("slug", ScalarType.SLUG)
            .nullable("latitude", ScalarType.FLOAT)
            .type("dcim.device")
            .key("name", ScalarType.STRING)
            .field("site", ref("dcim.site"))
            .nullable("face", ScalarType.STRING)
            .type("ipam.vlan")
            .key("vid", ScalarType.INT)
            .type("dcim.interface")
            .key("device", ref("dcim.device"))
            .key("name", ScalarType.STRING)
            .field("type", ScalarType.STRING)
            .field("enabled", ScalarType.BOOL)
            .nullable("mtu", ScalarType.INT)
            .nullable("mode", ScalarType.STRING)
            .nullable("untagged_vlan", ref("ipam.vlan"))
            .field("tagged_vlans", new FieldType.ReferenceList(new TypeName("ipam.vlan")))
            .field("tags", new FieldType.ListOf(ScalarType.STRING))
            .nullable("checked", ScalarType.DATETIME)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();
    private final Backend backend = StubbedNetBox.open(stub);

    @BeforeEach
    void fill() {
        stub.hold("dcim.site", row("slug", "a").with("name", Value.of("a")).with("latitude", Value.of(59)));
        stub.hold("dcim.device", row("name", "d").with("site", Value.of(1)));
        LongStream.rangeClosed(1, 5)
                .forEach(vid -> stub.hold("ipam.vlan", row("name", "v" + vid).with("vid", Value.of(vid))));
        stub.hold("extras.tag", row("name", "b").with("slug", Value.of("b")));
        stub.hold("extras.tag", row("name", "a").with("slug", Value.of("a")));
        stub.hold(
                "extras.customfield",
                row("name", "checked")
                        .with("type", Value.of("datetime"))
                        .with("object_types", texts("dcim.interface")));
        for (int i = 0; i < MANY; i++) {
            stub.hold("dcim.interface", port(i));
        }
    }

    @AfterEach
    void stop() {
        backend.close();
        stub.close();
    }

    @Test
    void what_is_long_is_read_by_graphql_and_is_what_rest_shows() {
        Observation byGraph = observe(new ReadScope.Everything());

        assertThat(byGraph.warnings()).isEmpty();
        assertThat(lists()).isEqualTo(1);
        assertThat(restLists("/api/dcim/interfaces/")).isZero();
        assertThat(restLists("/api/dcim/sites/")).isEqualTo(1);
        assertThat(byGraph.objects()).hasSize(MANY + 7);
        assertThat(byGraph).isEqualTo(byRest());
    }

    @Test
    void some_objects_by_their_ids_are_what_rest_shows() {
        SortedMap<TypeName, Set<BackendId>> wanted = new TreeMap<>(Map.of(
                PORTS,
                LongStream.rangeClosed(2, MANY + 600)
                        .<BackendId>mapToObj(id -> new BackendId.Numeric(BigInteger.valueOf(id)))
                        .collect(Collectors.toSet())));
        ReadScope some = new ReadScope.Wanted(wanted, new TreeMap<>());

        Observation byGraph = observe(some);

        assertThat(byGraph.warnings()).isEmpty();
        assertThat(lists()).isPositive();
        assertThat(byGraph.objects())
                .filteredOn(object -> object.type().equals(PORTS))
                .hasSize(MANY - 1);
        stub.demote();
        assertThat(observeAnew(some).objects()).containsExactlyInAnyOrderElementsOf(byGraph.objects());
    }

    @Test
    void a_server_that_sends_fewer_rows_than_asked_for_is_read_to_the_end() {
        stub.capPages(120);

        assertThat(observe(new ReadScope.Everything())).isEqualTo(byRest());
        assertThat(lists()).isEqualTo(2);
    }

    @Test
    void lists_that_may_have_been_cut_off_are_left_to_rest() {
        LongStream.rangeClosed(6, 130)
                .forEach(vid -> stub.hold("ipam.vlan", row("name", "v" + vid).with("vid", Value.of(vid))));
        stub.hold("dcim.interface", port(MANY).with("tagged_vlans", ids(1, 130)));
        stub.capPages(120);

        Observation observed = observe(new ReadScope.Everything());

        assertThat(lists()).isPositive();
        assertThat(observed).isEqualTo(byRest());
    }

    @Test
    void rows_that_are_fewer_than_announced_are_left_to_rest() {
        stub.answerInstead(
                1,
                NetBoxGraphReadingTest::isList,
                StubAnswer.json(200, MapValue.of("data", MapValue.of("rows", ListValue.EMPTY))));

        assertThat(observe(new ReadScope.Everything())).isEqualTo(byRest());
        assertThat(restLists("/api/dcim/interfaces/")).isPositive();
    }

    @Test
    void a_server_without_graphql_is_read_by_rest_and_it_is_said() {
        stub.answerInstead(
                Integer.MAX_VALUE,
                NetBoxGraphReadingTest::isGraphql,
                StubAnswer.html(404, "The GraphQL API is not enabled."));

        Observation observed = observe(new ReadScope.Everything());

        assertThat(observed.objects()).hasSize(MANY + 7);
        assertThat(observed.warnings())
                .singleElement()
                .asString()
                .startsWith("long lists are read by REST, which takes several times as long: GraphQL failed: ")
                .contains("The GraphQL API is not enabled.");
    }

    @Test
    void a_query_that_fails_is_left_to_rest_and_it_is_said() {
        stub.answerInstead(
                1,
                NetBoxGraphReadingTest::isList,
                StubAnswer.json(
                        200, MapValue.of("errors", ListValue.of(MapValue.of("message", Value.of("out of memory"))))));

        Observation observed = observe(new ReadScope.Everything());

        assertThat(observed.objects()).isEqualTo(byRest().objects());
        assertThat(observed.warnings()).singleElement().asString().endsWith("out of memory");
    }

    @Test
    void for_a_user_who_may_not_see_everything_nothing_is_asked_of_graphql_as_it_hides_references() {
        stub.demote();

        assertThat(observe(new ReadScope.Everything()).warnings()).isEmpty();
        assertThat(stub.received()).noneMatch(NetBoxGraphReadingTest::isGraphql);
    }

    @Test
    void few_objects_are_read_by_rest() {
        try (NetBoxStub small = NetBoxStub.start();
                Backend other = StubbedNetBox.open(small)) {
            small.hold("dcim.site", row("slug", "a").with("name", Value.of("a")));

            assertThat(new Converged(other, SCHEMA).read()).hasSize(1);
            assertThat(small.received()).noneMatch(NetBoxGraphReadingTest::isList);
        }
    }

    private Observation observe(ReadScope scope) {
        return new Converged(backend, SCHEMA).observe(scope);
    }

    private Observation byRest() {
        stub.demote();
        return observeAnew(new ReadScope.Everything());
    }

    private Observation observeAnew(ReadScope scope) {
        try (Backend other = StubbedNetBox.open(stub)) {
            return new Converged(other, SCHEMA).observe(scope);
        }
    }

    private long lists() {
        return stub.received().stream().filter(NetBoxGraphReadingTest::isList).count();
    }

    /** Those that brought rows. */
    private long restLists(String path) {
        return stub.received().stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().equals(path))
                .filter(request -> !request.query().contains("limit=1&"))
                .count();
    }

    private static boolean isGraphql(StubRequest request) {
        return request.path().equals("/graphql/");
    }

    private static boolean isList(StubRequest request) {
        return isGraphql(request) && request.body().contains("rows:");
    }

    private static MapValue port(int number) {
        boolean odd = number % 2 == 1;
        return row("name", "eth" + number)
                .with("device", Value.of(1))
                .with("type", Value.of("1000base-t"))
                .with("enabled", BooleanValue.of(odd))
                .with("mtu", odd ? Value.of(9000) : Value.ofNull())
                .with("mode", odd ? Value.of("tagged") : Value.ofNull())
                .with("untagged_vlan", odd ? Value.of(1) : Value.ofNull())
                .with("tagged_vlans", odd ? ids(2, 3) : ListValue.EMPTY)
                .with("tags", odd ? ids(1, 2) : ListValue.EMPTY)
                .with("custom_fields", MapValue.of("checked", odd ? Value.of("2026-11-21T10:00:00Z") : Value.ofNull()));
    }

    private static ListValue ids(long first, long last) {
        return new ListValue(
                LongStream.rangeClosed(first, last).<Value>mapToObj(Value::of).toList());
    }

    private static ListValue texts(String... texts) {
        return ListValue.ofTexts(List.of(texts));
    }

    private static MapValue row(String name, String value) {
        return MapValue.of(name, Value.of(value));
    }
}
