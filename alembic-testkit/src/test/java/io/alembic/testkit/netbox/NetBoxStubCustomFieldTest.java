package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubCalls.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom fields, their choices, and tags. */
final class NetBoxStubCustomFieldTest {

    private static final String FIELDS = "extras/custom-fields/";
    private static final String SETS = "extras/custom-field-choice-sets/";
    private static final String TAGS = "extras/tags/";
    private static final String SITE = "dcim/sites/1/";

    private final NetBoxStub stub = NetBoxStub.start();
    private final StubCalls calls = new StubCalls(stub);

    @BeforeEach
    void site() {
        calls.created("dcim/sites/", "{'name':'here','slug':'here'}");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void appears_on_all_objects_of_its_types_and_is_filled_with_its_default() {
        field("tier", "text", "'default':'gold'");
        field("note", "text", "'label':'Note'");

        assertThat(custom()).isEqualTo(StubCalls.quoted("{'note':null,'tier':'gold'}"));
        assertThat(calls.delete(FIELDS + "1/", "").status()).isEqualTo(204);
        assertThat(custom()).isEqualTo(StubCalls.quoted("{'note':null}"));
    }

    @Test
    void merges_values_key_by_key_and_refuses_names_it_does_not_know() {
        field("a", "text", "'label':''");
        field("b", "integer", "'validation_maximum':10");
        calls.patch(SITE, "{'custom_fields':{'a':'x'}}");
        calls.patch(SITE, "{'custom_fields':{'b':5}}");

        assertThat(custom()).isEqualTo(StubCalls.quoted("{'a':'x','b':5}"));
        assertThat(calls.patch(SITE, "{'custom_fields':{'c':1}}").text())
                .contains("Custom field 'c' does not exist for this object type.");
        assertThat(calls.patch(SITE, "{'custom_fields':{'b':50}}").text())
                .contains("Invalid value for custom field 'b': Value must not exceed 10.0000");
        assertThat(calls.patch(SITE, "{'custom_fields':{'b':'5'}}").text()).contains("Value must be an integer.");
    }

    @Test
    void keeps_decimals_as_they_are_written_but_stumbles_over_texts_where_there_are_limits() {
        field("free", "decimal", "'label':''");
        field("bound", "decimal", "'validation_minimum':0");

        calls.patch(SITE, "{'custom_fields':{'free':'1.50','bound':1.5}}");

        assertThat(custom()).isEqualTo(StubCalls.quoted("{'bound':1.5,'free':'1.50'}"));
        assertThat(calls.patch(SITE, "{'custom_fields':{'bound':'1.50'}}").status())
                .isEqualTo(500);
    }

    @Test
    void shows_choices_raw_and_refuses_others() {
        calls.created(SETS, "{'name':'Tiers','extra_choices':[['t1','Tier 1'],['t2','Tier 2']]}");
        field("one", "select", "'choice_set':{'name':'Tiers'}");
        field("many", "multiselect", "'choice_set':1");
        calls.patch(SITE, "{'custom_fields':{'one':'t1','many':['t2','t1']}}");

        assertThat(custom()).isEqualTo(StubCalls.quoted("{'many':['t2','t1'],'one':'t1'}"));
        assertThat(calls.patch(SITE, "{'custom_fields':{'one':'Tier 1'}}").text())
                .contains("Invalid choice (Tier 1) for choice set Tiers.");
        assertThat(calls.patch(SITE, "{'custom_fields':{'many':['t1','t9']}}").text())
                .contains("Invalid choice(s) (['t1', 't9']) for choice set Tiers.");
        assertThat(calls.patch(SETS + "1/", "{'extra_choices':[['t2','Tier 2']]}")
                        .text())
                .contains("Cannot remove choice t1");
        assertThat(calls.delete(SETS + "1/", "").status()).isEqualTo(409);
    }

    @Test
    void shows_objects_as_briefs_and_takes_ids_and_attributes() {
        calls.created("dcim/manufacturers/", "{'name':'Acme','slug':'acme'}");
        field("maker", "object", "'related_object_type':'dcim.manufacturer'");
        field("makers", "multiobject", "'related_object_type':'dcim.manufacturer'");

        Answered changed = calls.patch(SITE, "{'custom_fields':{'maker':{'slug':'acme'},'makers':[1]}}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(custom().toString()).contains("/api/dcim/manufacturers/1/").contains("Acme");
        assertThat(calls.patch(SITE, "{'custom_fields':{'maker':99}}").text())
                .contains("Related object not found using the provided numeric ID: 99");
    }

    @Test
    void asks_for_required_values_of_new_objects() {
        field("must", "text", "'required':true");

        assertThat(calls.post(
                                "dcim/sites/",
                                "[{'name':'a','slug':'a'},{'name':'b','slug':'b','custom_fields':{'must':'y'}}]")
                        .body())
                .isEqualTo(
                        StubCalls.json(
                                "[{\"__all__\":[\"Invalid value for custom field 'must': Required field cannot be empty.\"]},{}]"));
    }

    @Test
    void refuses_definitions_that_do_not_fit() {
        assertThat(refused("'name':'bad-name','type':'text'"))
                .contains("Only alphanumeric characters and underscores are allowed.");
        assertThat(refused("'name':'x','type':'object'")).contains("Object fields must define an object type.");
        assertThat(refused("'name':'x','type':'select'")).contains("Selection fields must specify a set of choices.");
        assertThat(refused("'name':'x','type':'integer','default':'y'"))
                .contains("Invalid default value", "Value must be an integer.");
        assertThat(calls.post(SETS, "{'name':'none','extra_choices':[]}").text())
                .contains("Must define base or extra choices.");
        field("x", "text", "'label':''");
        assertThat(calls.patch(FIELDS + "1/", "{'type':'integer'}").text())
                .contains("Changing the type of custom fields is not supported.");
    }

    @Test
    void filters_by_values_loosely_where_they_are_texts() {
        field("a", "text", "'label':''");
        calls.patch(SITE, "{'custom_fields':{'a':'Hello'}}");

        assertThat(calls.get("dcim/sites/?cf_a=ell").results()).hasSize(1);
        assertThat(calls.get("dcim/sites/?cf_a=other").results()).isEmpty();
        calls.get("dcim/sites/?cf_b=other");
        assertThat(stub.takeComplaints()).hasSize(1);
    }

    @Test
    void shows_tags_by_weight_and_name_however_they_were_written() {
        calls.post(TAGS, "[{'name':'b','slug':'b'},{'name':'a','slug':'a'},{'name':'first','slug':'f','weight':1}]");

        calls.patch(SITE, "{'tags':[{'name':'b'},{'name':'a'},{'name':'first'},{'name':'b'}]}");

        assertThat(calls.get(SITE).map().getOrNull("tags").asList().orElseThrow().elements().stream()
                        .map(tag -> tag.asMap().orElseThrow().getOrNull("name")))
                .containsExactly(Value.of("first"), Value.of("a"), Value.of("b"));
        calls.patch(SITE, "{'remove_tags':[{'name':'a'}]}");
        calls.delete(TAGS, "[{'id':3}]");
        assertThat(calls.get(SITE)
                        .map()
                        .getOrNull("tags")
                        .asList()
                        .orElseThrow()
                        .elements())
                .hasSize(1);
    }

    @Test
    void refuses_tags_that_are_not_there_or_not_for_the_type() {
        calls.created(TAGS, "{'name':'Dev','slug':'dev','object_types':['dcim.device']}");

        assertThat(calls.patch(SITE, "{'tags':[{'name':'nope'}]}").text())
                .contains("Related object not found using the provided attributes: {'name': 'nope'}");
        assertThat(calls.patch(SITE, "{'tags':['dev']}").text()).contains("Received an unrecognized value: dev");
        assertThat(calls.patch(SITE, "{'tags':[{'name':'Dev'}]}").body())
                .isEqualTo(StubCalls.quoted("{'detail':'Tag Dev cannot be assigned to site objects.'}"));
    }

    private String refused(String definition) {
        Answered answered = calls.post(FIELDS, "{'object_types':['dcim.site']," + definition + "}");
        assertThat(answered.status()).isEqualTo(400);
        return answered.text();
    }

    private void field(String name, String type, String more) {
        calls.created(FIELDS, "{'object_types':['dcim.site'],'name':'%s','type':'%s',%s}".formatted(name, type, more));
    }

    private Value custom() {
        return calls.get(SITE).map().getOrNull("custom_fields");
    }
}
