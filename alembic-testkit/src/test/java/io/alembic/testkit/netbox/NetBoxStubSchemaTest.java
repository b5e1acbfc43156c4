package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stub says of its types: in OPTIONS and in the OpenAPI document. */
final class NetBoxStubSchemaTest {

    private final NetBoxStub stub = NetBoxStub.start();
    private final StubCalls calls = new StubCalls(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void tells_anyone_the_schema() {
        assertThat(calls.with("Authorization", "").get("schema/?format=json").status())
                .isEqualTo(200);
    }

    @Test
    void tells_what_is_referred_to_by_the_name_of_its_short_form() {
        MapValue request = schema("DeviceRequest");

        assertThat(request.getOrNull("site"))
                .isEqualTo(StubCalls.quoted(
                        "{'oneOf':[{'type':'integer'},{'$ref':'#/components/schemas/BriefSiteRequest'}]}"));
        assertThat(schema("RegionRequest").getOrNull("parent"))
                .isEqualTo(StubCalls.quoted("{'type':'integer','nullable':true}"));
        assertThat(schema("Region").getOrNull("parent"))
                .isEqualTo(
                        StubCalls.quoted("{'allOf':[{'$ref':'#/components/schemas/NestedRegion'}],'nullable':true}"));
    }

    @Test
    void tells_generic_references_as_two_fields_to_write_and_one_to_read() {
        assertThat(schema("PrefixRequest").names())
                .contains("scope_type", "scope_id")
                .doesNotContain("scope");
        assertThat(schema("Prefix").getOrNull("scope"))
                .isEqualTo(StubCalls.quoted("{'readOnly':true,'nullable':true}"));
        assertThat(schema("CableRequest").getOrNull("a_terminations"))
                .isEqualTo(StubCalls.quoted(
                        "{'type':'array','items':{'$ref':'#/components/schemas/GenericObjectRequest'}}"));
    }

    @Test
    void tells_the_parts_of_cable_ends_and_tags_in_options() {
        MapValue fields = post("dcim/cables/");

        assertThat(fields.getOrNull("a_terminations").toString()).contains("object_type", "object_id");
        assertThat(fields.getOrNull("tags").toString()).contains("slug", "color");
        assertThat(fields.getOrNull("type").toString()).contains("choice", "cat6a");
    }

    private MapValue post(String path) {
        return calls.options(path)
                .map()
                .getOrNull("actions")
                .asMap()
                .flatMap(actions -> actions.get("POST"))
                .flatMap(Value::asMap)
                .orElseThrow();
    }

    private MapValue schema(String component) {
        MapValue found = calls.get("schema/?format=json").map();
        for (String step : new String[] {"components", "schemas", component, "properties"}) {
            found = found.getOrNull(step).asMap().orElseThrow();
        }
        return found;
    }
}
