package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubCalls.Answered;
import io.alembic.testkit.server.StubAnswer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading, as NOTES of a real NetBox 4.6.8 tell it. */
final class NetBoxStubReadTest {

    private final NetBoxStub stub = NetBoxStub.start();
    private final StubCalls calls = new StubCalls(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void pages_by_offset_with_a_count_and_the_next_page() {
        sites(5);

        Answered page = calls.get("dcim/sites/?limit=2&offset=2");

        assertThat(page.each("name")).containsExactly("site 3", "site 4");
        assertThat(page.map().getOrNull("count")).isEqualTo(Value.of(5));
        assertThat(page.map().getOrNull("next")).isEqualTo(Value.of(stub.url() + "/api/dcim/sites/?limit=2&offset=4"));
        assertThat(page.map().getOrNull("previous")).isEqualTo(Value.of(stub.url() + "/api/dcim/sites/?limit=2"));
        assertThat(calls.get("dcim/sites/?limit=2&offset=4").map().getOrNull("next"))
                .isEqualTo(Value.ofNull());
    }

    @Test
    void caps_pages_whatever_is_asked_for() {
        sites(5);
        stub.capPages(3);

        assertThat(calls.get("dcim/sites/?limit=1000").results()).hasSize(3);
        assertThat(calls.get("dcim/sites/?limit=0").map().getOrNull("next"))
                .isEqualTo(Value.of(stub.url() + "/api/dcim/sites/?limit=3&offset=3"));
        assertThat(calls.get("dcim/sites/?limit=2").results()).hasSize(2);
    }

    @Test
    void starts_at_an_id_without_a_count() {
        sites(3);

        Answered page = calls.get("dcim/sites/?start=2&limit=1&fields=id");

        assertThat(page.each("id")).containsExactly("2");
        assertThat(page.map().getOrNull("count")).isEqualTo(Value.ofNull());
        assertThat(page.map().getOrNull("next"))
                .isEqualTo(Value.of(stub.url() + "/api/dcim/sites/?fields=id&limit=1&start=3"));
        assertThat(calls.get("dcim/sites/?start=0&offset=1").status()).isEqualTo(400);
        assertThat(calls.get("dcim/sites/?start=0&ordering=name").status()).isEqualTo(400);
    }

    @Test
    void orders_by_name_and_not_by_id_unless_asked() {
        site("beta");
        site("Alpha");

        assertThat(calls.get("dcim/sites/").each("name")).containsExactly("Alpha", "beta");
        assertThat(calls.get("dcim/sites/?ordering=id").each("name")).containsExactly("beta", "Alpha");
        assertThat(calls.get("dcim/sites/?ordering=-id").each("name")).containsExactly("Alpha", "beta");
    }

    @Test
    void shows_only_the_fields_that_are_asked_for() {
        site("one");

        assertThat(row("dcim/sites/?fields=id,name").names()).containsExactly("id", "name");
        assertThat(row("dcim/sites/?omit=asns,tags").names())
                .contains("name", "region")
                .doesNotContain("asns", "tags");
        assertThat(row("dcim/sites/?brief=1").names())
                .containsExactly("description", "display", "id", "name", "slug", "url");
    }

    @Test
    void reads_choices_as_value_and_label_and_references_as_briefs() {
        long region = stub.hold("dcim.region", named("Europe"));
        stub.hold("dcim.site", named("one").with("region", Value.of(region)));

        MapValue site = row("dcim/sites/");

        assertThat(site.getOrNull("status")).isEqualTo(StubCalls.quoted("{'value':'active','label':'Active'}"));
        assertThat(site.getOrNull("region").asMap().orElseThrow().names())
                .containsExactly("_depth", "description", "display", "id", "name", "site_count", "slug", "url");
        assertThat(site.getOrNull("tenant")).isEqualTo(Value.ofNull());
    }

    @Test
    void filters_by_ids_exact_fields_and_references() {
        long europe = stub.hold("dcim.region", named("Europe"));
        long spain = stub.hold("dcim.region", named("Spain").with("parent", Value.of(europe)));
        stub.hold("dcim.site", named("here").with("region", Value.of(spain)));
        site("elsewhere");

        assertThat(calls.get("dcim/sites/?id=1&id=2&id=99").results()).hasSize(2);
        assertThat(calls.get("dcim/sites/?name=here").each("name")).containsExactly("here");
        assertThat(calls.get("dcim/sites/?name__ie=HERE").each("name")).containsExactly("here");
        assertThat(calls.get("dcim/sites/?region=spain").each("name")).containsExactly("here");
        assertThat(calls.get("dcim/sites/?region_id=null").each("name")).containsExactly("elsewhere");
    }

    @Test
    void finds_sites_of_descendant_regions_but_only_own_children_of_a_region() {
        long europe = stub.hold("dcim.region", named("Europe"));
        long spain = stub.hold("dcim.region", named("Spain").with("parent", Value.of(europe)));
        stub.hold("dcim.region", named("Madrid").with("parent", Value.of(spain)));
        stub.hold("dcim.site", named("here").with("region", Value.of(spain)));

        assertThat(calls.get("dcim/sites/?region_id=" + europe).each("name")).containsExactly("here");
        assertThat(calls.get("dcim/regions/?parent_id=" + europe).each("name")).containsExactly("Spain");
    }

    @Test
    void refuses_filter_values_it_cannot_use() {
        assertThat(calls.get("dcim/sites/?region_id=abc").body())
                .isEqualTo(StubCalls.quoted("{'region_id':['“abc” is not a valid value.']}"));
        assertThat(calls.get("dcim/interfaces/?device_id=99").body())
                .isEqualTo(StubCalls.quoted(
                        "{'device_id':['Select a valid choice. 99 is not one of the available choices.']}"));
        assertThat(calls.get("dcim/sites/?last_updated__gte=yesterday").body())
                .isEqualTo(StubCalls.quoted("{'last_updated__gte':['Enter a valid date/time.']}"));
    }

    @Test
    void answers_everything_to_an_unknown_filter_and_complains() {
        sites(2);

        assertThat(calls.get("dcim/sites/?id__in=1").results()).hasSize(2);
        assertThat(calls.get("dcim/sites/?fields=id,nonsense").status()).isEqualTo(200);
        assertThat(stub.takeComplaints()).hasSize(2).first().asString().contains("id__in", "dcim.site");
    }

    @Test
    void fails_the_test_that_leaves_complaints_behind() {
        NetBoxStub other = NetBoxStub.start();
        new StubCalls(other).get("dcim/sites/?nonsense=1");

        assertThatThrownBy(other::close).isInstanceOf(AssertionError.class).hasMessageContaining("nonsense");
    }

    @Test
    void infers_the_kind_of_a_token_and_answers_403_to_all_it_does_not_take() {
        assertThat(as("Bearer " + NetBoxStub.TOKEN_V2).get("dcim/sites/").status())
                .isEqualTo(200);
        assertThat(as("Bearer " + NetBoxStub.TOKEN).get("dcim/sites/").status()).isEqualTo(200);
        assertThat(as("Bearer nbt_x.y").get("dcim/sites/").text()).contains("Invalid v2 token");
        assertThat(as("Token 999").get("dcim/sites/").status()).isEqualTo(403);
        assertThat(as("Token " + NetBoxStub.POWERLESS_TOKEN).get("dcim/sites/").status())
                .isEqualTo(403);
        assertThat(as("").get("dcim/sites/").text()).contains("Authentication credentials were not provided.");
    }

    @Test
    void tells_what_a_post_takes_only_to_those_who_may_post() {
        MapValue told = calls.options("dcim/sites/").map();
        MapValue fields = told.getOrNull("actions")
                .asMap()
                .orElseThrow()
                .getOrNull("POST")
                .asMap()
                .orElseThrow();

        assertThat(fields.getOrNull("name"))
                .isEqualTo(StubCalls.quoted(
                        "{'label':'name','max_length':100,'read_only':false,'required':true,'type':'string'}"));
        assertThat(fields.names()).contains("region", "custom_fields", "device_count");
        assertThat(as("Token " + NetBoxStub.READ_ONLY_TOKEN)
                        .options("dcim/sites/")
                        .map()
                        .has("actions"))
                .isFalse();
    }

    @Test
    void lists_its_types_with_endpoints_and_features() {
        List<Value> types = calls.get("core/object-types/?limit=1000").results();

        assertThat(types)
                .filteredOn(
                        type -> type.asMap().orElseThrow().getOrNull("model").equals(Value.of("devicetype")))
                .singleElement()
                .satisfies(type -> assertThat(type.asMap().orElseThrow().getOrNull("rest_api_endpoint"))
                        .isEqualTo(Value.of("/api/dcim/device-types/")));
        assertThat(calls.get("core/object-types/?limit=4")
                        .map()
                        .getOrNull("next")
                        .isNull())
                .isFalse();
    }

    @Test
    void answers_one_object_with_its_etag() {
        site("one");

        Answered found = calls.get("dcim/sites/1/");

        assertThat(found.header("ETag"))
                .isEqualTo("W/\""
                        + found.map()
                                .getOrNull("last_updated")
                                .asText()
                                .orElseThrow()
                                .replace("Z", "+00:00") + "\"");
        assertThat(calls.get("dcim/sites/9/").text()).contains("No Site matches the given query.");
        assertThat(calls.get("dcim/nonsense/").text()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void can_answer_something_else_for_a_while() {
        stub.answerInstead(
                1,
                request -> request.path().endsWith("/sites/"),
                StubAnswer.empty(429).with("Retry-After", "1"));

        assertThat(calls.get("dcim/regions/").status()).isEqualTo(200);
        assertThat(calls.get("dcim/sites/").status()).isEqualTo(429);
        assertThat(calls.get("dcim/sites/").status()).isEqualTo(200);
    }

    private StubCalls as(String authorization) {
        return calls.with("Authorization", authorization);
    }

    private MapValue row(String path) {
        return calls.get(path).results().get(0).asMap().orElseThrow();
    }

    private void sites(int count) {
        for (int i = 1; i <= count; i++) {
            site("site " + i);
        }
    }

    private void site(String name) {
        stub.hold("dcim.site", named(name));
    }

    private static MapValue named(String name) {
        return MapValue.of("name", Value.of(name))
                .with("slug", Value.of(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));
    }
}
