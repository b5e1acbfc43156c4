package io.alembic.adapter.peeringdb;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static io.alembic.testkit.model.SchemaBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeeringDbFilterTest {

    /** Sessions at exchanges, with the networks, exchanges and organizations that they refer to. */
    static final Schema SESSIONS = schema().type("peeringdb.netixlan")
            .key("id", ScalarType.INT)
            .field("net_id", ref("peeringdb.net"))
            .field("ix_id", ref("peeringdb.ix"))
            .type("peeringdb.net")
            .key("asn", ScalarType.INT)
            .field("org_id", ref("peeringdb.org"))
            .type("peeringdb.ix")
            .key("name", ScalarType.STRING)
            .type("peeringdb.org")
            .key("name", ScalarType.STRING)
            .build();

    private final Opened opened = new Opened();

    @AfterEach
    void stop() {
        opened.stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "asn: [64500], netixlan, ?asn__in=64500&depth=0, 2",
        "asn: 64500, net, ?asn__in=64500&depth=0, 1",
        "asn: 64500, netfac, ?depth=0&net__asn__in=64500, 1",
        "ix: 30, netixlan, ?depth=0&ix_id__in=30, 2",
        "ix: 30, ixlan, ?depth=0&ix_id__in=30, 1",
        "ix: 31, ix, ?depth=0&id__in=31, 1",
        "country: NL, org, ?country__in=NL&depth=0, 3",
        "country: EE, carrier, ?depth=0, 1",
        "filters: {peeringdb.netixlan: {is_rs_peer: 'true'}}, netixlan, ?depth=0&is_rs_peer=true, 2",
    })
    void a_setting_narrows_the_lists_that_PeeringDB_can_narrow_by_it(
            String setting, String kind, String query, int objects) {
        Schema schema =
                schema().type("peeringdb." + kind).key("id", ScalarType.INT).build();

        assertThat(opened.read("{url: URL, " + setting + "}", schema).objects()).hasSize(objects);
        assertThat(opened.stub.requests()).containsExactly("GET /api/" + kind + query);
    }

    @Test
    void a_list_has_commas_and_two_settings_both_hold() {
        Schema schema =
                schema().type("peeringdb.netixlan").key("id", ScalarType.INT).build();

        assertThat(opened.read("{url: URL, asn: [64500, 64501], ix: [31]}", schema)
                        .objects())
                .hasSize(1);
        assertThat(opened.stub.requests())
                .containsExactly("GET /api/netixlan?asn__in=64500%2C64501&depth=0&ix_id__in=31");
    }

    @Test
    void only_what_is_referred_to_is_read_of_types_that_are_said_to_be() {
        Observation read =
                opened.read("{url: URL, ix: 30, referenced: [peeringdb.net, peeringdb.org, peeringdb.ix]}", SESSIONS);

        assertThat(Opened.column(read, "peeringdb.net", "asn")).containsExactly(Value.of(64500), Value.of(64501));
        assertThat(Opened.column(read, "peeringdb.org", "name"))
                .containsExactly(Value.of("Fjord Transit AS"), Value.of("Polder Hosting BV"));
        assertThat(opened.stub.requests())
                .containsExactly(
                        "GET /api/netixlan?depth=0&ix_id__in=30",
                        "GET /api/ix?depth=0&id__in=30",
                        "GET /api/net?depth=0&id__in=20%2C21",
                        "GET /api/org?depth=0&id__in=10%2C11");
    }

    @Test
    void what_a_filter_left_out_is_fetched_where_something_refers_to_it() {
        Observation read = opened.read("{url: URL, asn: 64500, ix: 30}", SESSIONS);

        assertThat(Opened.column(read, "peeringdb.netixlan", "ix_id")).hasSize(1);
        assertThat(Opened.column(read, "peeringdb.net", "asn")).containsExactly(Value.of(64500));

        Observation wider = opened.read("{url: URL, filters: {peeringdb.ix: {id: 30}}}", SESSIONS);
        assertThat(Opened.column(wider, "peeringdb.ix", "name"))
                .containsExactly(Value.of("DELTA-IX"), Value.of("TLL-IX"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters: {peeringdb.network: {asn: 1}} | peeringdb.network",
                "filters: {peeringdb.net: {asm__in: 1}} | did you mean \"asn\"?",
                "filters: {peeringdb.net: {asn: 1.5}} | must be a number, a text or a list",
                "filters: {peeringdb.net: 3} | must be a mapping",
                "referenced: [peeringdb.nets] | did you mean \"peeringdb.net\"?",
                "asn: {a: 1} | must be a number, a text or a list",
                "page_size: 5 | sends a list whole",
                "colour: red | unknown key \"colour\"",
            })
    void a_setting_that_would_be_passed_over_is_refused(String setting, String message) {
        assertThatThrownBy(() -> opened.read("{url: URL, " + setting + "}", SESSIONS))
                .hasMessageContaining(message);
        assertThat(opened.stub.requests()).isEmpty();
    }
}
