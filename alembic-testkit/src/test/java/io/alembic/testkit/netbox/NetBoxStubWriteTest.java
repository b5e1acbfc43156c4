package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubCalls.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writing objects and lists of them, as NOTES of a real NetBox 4.6.8 tell it. */
final class NetBoxStubWriteTest {

    private static final String SITES = "dcim/sites/";

    private final NetBoxStub stub = NetBoxStub.start();
    private final StubCalls calls = new StubCalls(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void chooses_ids_itself_and_answers_the_whole_object() {
        Answered first = calls.post(SITES, "{'name':' one ','slug':'one'}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.map().getOrNull("id")).isEqualTo(Value.of(1));
        assertThat(first.map().getOrNull("name")).as("blanks are trimmed").isEqualTo(Value.of("one"));
        assertThat(first.map().getOrNull("status")).isEqualTo(StubCalls.quoted("{'label':'Active','value':'active'}"));
        assertThat(first.map().getOrNull("description")).isEqualTo(Value.of(""));
        assertThat(first.header("ETag")).startsWith("W/\"");
    }

    @Test
    void answers_a_list_in_the_order_of_the_request_and_never_gives_an_id_twice() {
        Answered created = calls.post(SITES, "[{'name':'b','slug':'b'},{'name':'a','slug':'a'}]");
        calls.delete(SITES, "[{'id':2}]");

        assertThat(created.each("name")).containsExactly("b", "a");
        assertThat(calls.created(SITES, "{'name':'c','slug':'c'}")).isEqualTo(3);
    }

    @Test
    void refuses_a_list_whole_with_the_errors_of_each_row() {
        calls.created(SITES, "{'name':'taken','slug':'taken'}");

        Answered refused =
                calls.post(SITES, "[{'name':'new','slug':'new'},{'name':'taken','slug':'taken'},{'name':'x'}]");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo(StubCalls.quoted(
                        "[{},{'name':['site with this name already exists.'],'slug':['site with this slug already"
                                + " exists.']},{'slug':['This field is required.']}]"));
        assertThat(stub.ids("dcim.site")).hasSize(1);
    }

    @Test
    void answers_500_to_twins_within_one_list_and_keeps_nothing() {
        Answered refused = calls.post(SITES, "[{'name':'one','slug':'one'},{'name':'one','slug':'other'}]");

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.map().getOrNull("exception")).isEqualTo(Value.of("IntegrityError"));
        assertThat(stub.ids("dcim.site")).isEmpty();
    }

    @Test
    void takes_twins_of_prefixes_within_one_list_but_not_one_after_the_other() {
        assertThat(calls.post("ipam/prefixes/", "[{'prefix':'10.7.0.0/24'},{'prefix':'10.7.0.0/24'}]")
                        .status())
                .isEqualTo(201);
        assertThat(calls.post("ipam/prefixes/", "{'prefix':'10.7.0.0/24'}").body())
                .isEqualTo(StubCalls.quoted("{'prefix':['Duplicate prefix found in global table: 10.7.0.0/24']}"));
    }

    @Test
    void changes_a_list_in_its_own_order_and_passes_over_unknown_ids() {
        calls.post(SITES, "[{'name':'b','slug':'b'},{'name':'a','slug':'a'}]");

        Answered changed = calls.patch(
                SITES,
                "[{'id':1,'description':'x','changelog_message':'m'},{'id':99,'description':'x'},{'id':2,'description':'x'}]");

        assertThat(changed.each("id")).containsExactly("2", "1");
    }

    @Test
    void says_of_a_bad_change_in_a_list_neither_which_it_was_nor_keeps_any() {
        calls.post(SITES, "[{'name':'a','slug':'a'},{'name':'b','slug':'b'}]");

        Answered refused = calls.patch(SITES, "[{'id':1,'description':'x'},{'id':2,'status':'bogus'}]");

        assertThat(refused.body()).isEqualTo(StubCalls.quoted("{'status':['bogus is not a valid choice.']}"));
        assertThat(calls.get(SITES + "1/").map().getOrNull("description")).isEqualTo(Value.of(""));
        assertThat(calls.patch(SITES, "[{'description':'x'},{'id':1}]").body())
                .isEqualTo(StubCalls.quoted("[{'id':['This field is required.']},{}]"));
        assertThat(calls.patch(SITES, "{'id':1}").text()).contains("Expected a list of items");
    }

    @Test
    void stores_devices_of_a_list_one_by_one_and_tells_the_first_error_alone() {
        device("one");

        Answered refused = calls.post(
                "dcim/devices/",
                "[{'name':'two','device_type':1,'role':1,'site':1},{'name':'TWO','device_type':1,'role':1,'site':1}]");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(StubCalls.quoted("{'__all__':['Device name must be unique per site.']}"));
        assertThat(stub.ids("dcim.device")).hasSize(1);
    }

    @Test
    void refuses_writes_on_top_of_a_state_that_is_gone() {
        String old = calls.post(SITES, "{'name':'a','slug':'a'}").header("ETag");
        String now = calls.patch(SITES + "1/", "{'description':'x'}").header("ETag");
        calls.created(SITES, "{'name':'b','slug':'b'}");

        Answered stale = calls.with("If-Match", old).patch(SITES + "1/", "{'description':'y'}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(now);
        assertThat(calls.with("If-Match", now)
                        .patch(SITES, "[{'id':1},{'id':2}]")
                        .status())
                .as("the tag of each row must be there")
                .isEqualTo(412);
        assertThat(calls.with("If-Match", old).delete(SITES, "[{'id':1}]").status())
                .isEqualTo(412);
        assertThat(calls.with("If-Match", "W/\"x\", " + now)
                        .delete(SITES, "[{'id':1}]")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void refuses_to_delete_what_others_need_and_names_these() {
        device("one");

        Answered refused = calls.delete("dcim/device-roles/", "[{'id':1}]");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .isEqualTo(StubCalls.quoted(
                        "{'detail':'Unable to delete object. 1 dependent objects were found: one (1)'}"));
        assertThat(calls.delete("dcim/device-roles/", "[{'id':99}]").status()).isEqualTo(204);
        assertThat(calls.delete("dcim/device-roles/99/", "").status()).isEqualTo(404);
    }

    @Test
    void deletes_a_tree_with_what_is_scoped_to_it_and_clears_what_only_points_there() {
        calls.created("dcim/regions/", "{'name':'Europe','slug':'europe'}");
        calls.created("dcim/regions/", "{'name':'Spain','slug':'spain','parent':{'slug':'europe'}}");
        calls.created(SITES, "{'name':'here','slug':'here','region':2}");
        calls.created("ipam/prefixes/", "{'prefix':'10.0.0.0/24','scope_type':'dcim.region','scope_id':2}");

        assertThat(calls.delete("dcim/regions/1/", "").status()).isEqualTo(204);

        assertThat(stub.ids("dcim.region")).isEmpty();
        assertThat(stub.ids("ipam.prefix")).isEmpty();
        assertThat(calls.get(SITES + "1/").map().getOrNull("region")).isEqualTo(Value.ofNull());
    }

    @Test
    void complains_of_fields_that_it_drops() {
        calls.created(SITES, "{'name':'a','slug':'a','nonsense':1,'device_count':5}");
        calls.patch(SITES + "1/?fields=id", "{'description':'x'}");

        assertThat(stub.takeComplaints())
                .hasSize(3)
                .anySatisfy(complaint -> assertThat(complaint).contains("nonsense"))
                .anySatisfy(complaint -> assertThat(complaint).contains("device_count"))
                .anySatisfy(complaint -> assertThat(complaint).contains("fields="));
    }

    @Test
    void refuses_a_read_only_token_other_formats_and_other_methods() {
        StubCalls reader = calls.with("Authorization", "Token " + NetBoxStub.READ_ONLY_TOKEN);

        assertThat(reader.post(SITES, "{'name':'a','slug':'a'}").status()).isEqualTo(403);
        assertThat(calls.with("Content-Type", "text/plain").post(SITES, "a=1").status())
                .isEqualTo(415);
        assertThat(calls.post(SITES, "{bad").text()).contains("JSON parse error");
        assertThat(calls.delete("status/", "").text()).contains("Method \\\"DELETE\\\" not allowed.");
    }

    @Test
    void drops_answers_of_writes_that_it_carried_out() {
        stub.dropAnswers(1);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> calls.post(SITES, "{'name':'a','slug':'a'}")))
                .isInstanceOf(AssertionError.class);
        assertThat(stub.ids("dcim.site")).hasSize(1);
        assertThat(stub.writes()).isNotEmpty();
    }

    private void device(String name) {
        calls.created("dcim/manufacturers/", "{'name':'Acme','slug':'acme'}");
        calls.created("dcim/device-types/", "{'manufacturer':{'name':'Acme'},'model':'X','slug':'x'}");
        calls.created("dcim/device-roles/", "{'name':'leaf','slug':'leaf'}");
        calls.created(SITES, "{'name':'here','slug':'here'}");
        calls.created(
                "dcim/devices/",
                "{'name':'" + name + "','device_type':{'model':'X'},'role':{'slug':'leaf'},'site':'1'}");
    }
}
