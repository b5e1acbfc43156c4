package io.alembic.adapter.peeringdb;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static io.alembic.testkit.model.SchemaBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Uids;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeeringDbReadTest {

    static final Schema NETWORKS = schema().type("peeringdb.net")
            .key("asn", ScalarType.INT)
            .text("name")
            .field("org_id", ref("peeringdb.org"))
            .type("peeringdb.org")
            .key("name", ScalarType.STRING)
            .text("country")
            .build();

    private final Opened opened = new Opened();

    @AfterEach
    void stop() {
        opened.stub.close();
    }

    @Test
    void an_object_has_its_id_its_key_and_what_the_schema_declares() {
        ObservedObject net = opened.read("url: URL", NETWORKS).objects().stream()
                .filter(each -> each.key().equals(Key.of(MapValue.of("asn", Value.of(64501)))))
                .findFirst()
                .orElseThrow();

        assertThat(net.id()).contains(BackendId.of(21));
        assertThat(net.attributes().names()).containsExactly("asn", "name", "org_id");
        assertThat(net.version()).contains("2026-03-01T08:00:00Z");
    }

    @Test
    void the_id_of_another_object_becomes_a_reference_where_the_schema_says_so() {
        Observation read = opened.read("url: URL", NETWORKS);

        Uid fjord = Key.of(MapValue.of("name", Value.of("Fjord Transit AS"))).derivedUid(new TypeName("peeringdb.org"));
        assertThat(Opened.column(read, "peeringdb.net", "org_id")).contains(Value.of(fjord.toString()));
    }

    @Test
    void the_id_of_another_object_stays_a_number_where_the_schema_says_that() {
        Schema plain = schema().type("peeringdb.net")
                .key("asn", ScalarType.INT)
                .field("org_id", ScalarType.INT)
                .build();

        assertThat(Opened.column(opened.read("url: URL", plain), "peeringdb.net", "org_id"))
                .containsExactly(Value.of(10), Value.of(11), Value.of(14));
    }

    @Test
    void a_column_that_the_server_does_not_send_is_null() {
        Schema plain = schema().type("peeringdb.org")
                .key("id", ScalarType.INT)
                .field("require_2fa", ScalarType.BOOL)
                .build();

        assertThat(Opened.column(opened.read("url: URL", plain), "peeringdb.org", "require_2fa"))
                .containsOnly(Value.ofNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org",
                "campus",
                "fac",
                "net",
                "ix",
                "ixlan",
                "ixpfx",
                "ixfac",
                "netfac",
                "netixlan",
                "poc",
                "carrier",
                "carrierfac"
            })
    void every_kind_is_read_by_its_own_list(String kind) {
        Schema schema =
                schema().type("peeringdb." + kind).key("id", ScalarType.INT).build();

        assertThat(opened.read("url: URL", schema).objects()).isNotEmpty();
        assertThat(opened.stub.requests()).containsExactly("GET /api/" + kind + "?depth=0");
    }

    @Test
    void a_row_that_lacks_a_column_of_the_key_is_read_with_null_there() {
        Schema schema = schema().type("peeringdb.netixlan")
                .key("ipaddr6", ScalarType.STRING)
                .build();

        assertThat(opened.read("url: URL", schema).objects()).hasSize(4);
    }

    @Test
    void a_narrowed_read_asks_for_ids() {
        Bindings bindings =
                new Bindings(Map.of(new TypeName("peeringdb.org"), Map.of(Uids.numbered(1), BackendId.of(12))));
        Schema orgs =
                schema().type("peeringdb.org").key("name", ScalarType.STRING).build();

        Observation read = opened.read("url: URL", orgs, bindings, new ReadScope.Bound());

        assertThat(read.objects()).hasSize(1);
        assertThat(opened.stub.requests()).containsExactly("GET /api/org?depth=0&id__in=12");
    }

    @Test
    void a_key_shows_what_only_users_see() {
        Schema contacts = schema().type("peeringdb.poc")
                .key("id", ScalarType.INT)
                .text("email")
                .build();

        assertThat(opened.read("url: URL", contacts).objects()).hasSize(1);
        assertThat(opened.read("{url: URL, api_key: stub-key.0123456789}", contacts)
                        .objects())
                .hasSize(2);
        assertThat(opened.warnings).singleElement().asString().contains("no api_key", "anonymously");
    }

    @Test
    void what_is_gone_is_not_seen() {
        opened.stub.delete("org", 13, "2026-03-02T08:00:00Z");

        assertThat(Opened.column(opened.read("url: URL", NETWORKS), "peeringdb.org", "name"))
                .doesNotContain(Value.of("Kade Datacenters BV"))
                .hasSize(4);
    }

    @Test
    void PeeringDB_is_public_and_a_mirror_is_its_url() {
        try (Backend mirror = opened.open("url: URL", Map.of(), Path.of(""));
                Backend real = opened.open("{}", Map.of(), Path.of(""))) {
            assertThat(mirror.identity().toString()).contains(opened.stub.url());
            assertThat(real.identity().toString()).contains("peeringdb", "public");
            assertThat(List.of(real.emitter(), real.provisioner(), real.effects()))
                    .allMatch(role -> role.isEmpty());
        }
    }
}
