package io.alembic.adapter.nautobot.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.nautobot.Recorded;
import io.alembic.adapter.nautobot.graph.ListArguments;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.ListQuery;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.graph.ServerGraph;
import io.alembic.dcim.value.DeclaredForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.alembic.adapter.nautobot.Recorded#isThere")
final class ReadingRecordedTest {

    @Test
    void the_schema_of_a_real_server_tells_which_root_lists_which_model() {
        ServerGraph graph = Recorded.graph();

        assertThat(graph.typeOfModel("device").flatMap(type -> graph.listRoot(type.name())))
                .contains("devices");
        assertThat(graph.typeOfModel("ipaddresstointerface").flatMap(type -> graph.listRoot(type.name())))
                .contains("ip_address_assignments");
        assertThat(graph.typeOfModel("interfacetemplate")).isEmpty();
    }

    @Test
    void a_query_is_checked_against_the_schema_of_a_real_server() {
        ServerGraph graph = Recorded.graph();

        String query = new ListQuery(
                        graph,
                        "DeviceType",
                        List.of(Selection.of("id"), Selection.of("device_type", Selection.of("id"))))
                .byIds();

        assertThat(query).contains("devices").contains("$id");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new ListQuery(graph, "DeviceType", List.of(Selection.of("bogus"))).all()))
                .hasMessageContaining("bogus");
    }

    @Test
    void the_filters_of_a_real_server_are_told_by_their_lists() {
        MapValue data = Recorded.introspection();

        assertThat(ListArguments.parse(data).filter("devices", "name")).contains("String");
    }

    @Test
    void a_device_as_rest_shows_it_is_brought_to_the_declared_form() {
        MapValue device = Recorded.response("device_get_depth0").asMap().orElseThrow();
        DeclaredForm form = new DeclaredForm(reference -> Optional.of("the name"));

        assertThat(form.of(FieldSchema.of(ScalarType.STRING), device.getOrNull("status")))
                .isEqualTo(Value.of("the name"));
        assertThat(form.of(
                                FieldSchema.of(new FieldType.Reference(
                                        new io.alembic.core.identity.TypeName("extras.status"))),
                                device.getOrNull("status"))
                        .asMap()
                        .map(MapValue::names))
                .contains(List.of("id"));
        assertThat(form.of(FieldSchema.of(new FieldType.ListOf(ScalarType.STRING)), device.getOrNull("tags")))
                .isInstanceOf(ListValue.class);
    }
}
