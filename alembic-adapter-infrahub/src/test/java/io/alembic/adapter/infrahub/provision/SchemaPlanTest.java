package io.alembic.adapter.infrahub.provision;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.infrahub.SmallServer;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.CanonicalJson;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaPlanTest {

    @Test
    void nothing_is_planned_where_nothing_is_missing() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .field("units", ScalarType.INT)
                .field("status", new FieldType.Enumeration(List.of("on")))
                .build();

        assertThat(plan(schema).isEmpty()).isTrue();
    }

    @Test
    void a_new_type_is_a_kind_whose_key_is_unique() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .type("net.rack")
                .key("name", ScalarType.STRING)
                .key("pop", ref("net.pop"))
                .build();

        SchemaPlan plan = plan(schema);

        assertThat(plan.report().of(ProvisionChange.CREATED_OBJECT_TYPES)).containsExactly("net.rack");
        assertThat(plan.report().of(ProvisionChange.CREATED_OBJECT_FIELDS))
                .containsExactly("net.rack.name", "net.rack.pop");
        assertThat(document(plan))
                .contains("\"human_friendly_id\":[\"name__value\",\"pop__code__value\"]")
                .contains("\"uniqueness_constraints\":[[\"name__value\",\"pop\"]]")
                .contains("{\"kind\":\"Text\",\"name\":\"name\",\"optional\":false}")
                .contains("\"identifier\":\"netrack__pop\"")
                .contains("\"name\":\"Rack\",\"namespace\":\"Net\"")
                .doesNotContain("menu");
    }

    @Test
    void a_key_through_a_key_is_unique_but_no_human_friendly_id() {
        Schema schema = SchemaBuilder.schema()
                .type("net.rack")
                .key("name", ScalarType.STRING)
                .key("pop", ref("net.pop"))
                .type("net.unit")
                .key("number", ScalarType.INT)
                .key("rack", ref("net.rack"))
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .build();

        assertThat(document(plan(schema)))
                .contains("\"uniqueness_constraints\":[[\"number__value\",\"rack\"]]")
                .doesNotContain("rack__name__value");
    }

    @Test
    void a_field_of_a_kind_that_is_there_is_added_and_nothing_else_of_it_is_said() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .field("since", ScalarType.TIME)
                .build();

        SchemaPlan plan = plan(schema);

        assertThat(plan.report().of(ProvisionChange.CREATED_OBJECT_FIELDS)).containsExactly("net.pop.since");
        assertThat(document(plan))
                .isEqualTo("{\"schemas\":[{\"extensions\":{\"nodes\":[{\"attributes\":"
                        + "[{\"kind\":\"Text\",\"name\":\"since\",\"optional\":true}],"
                        + "\"kind\":\"NetPop\",\"relationships\":[]}]},\"version\":\"1.0\"}]}");
    }

    @Test
    void choices_that_a_dropdown_lacks_are_added_to_those_it_has() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .field("status", new FieldType.Enumeration(List.of("off", "idle")))
                .build();

        SchemaPlan plan = plan(schema);

        assertThat(plan.report().of(ProvisionChange.UPDATED_OBJECT_FIELDS))
                .containsExactly("net.pop.status: choices + [\"idle\"]");
        assertThat(document(plan)).contains("[{\"name\":\"on\"},{\"name\":\"off\"},{\"name\":\"idle\"}]");
    }

    @Test
    void a_type_without_a_namespace_cannot_be_made() {
        Schema schema = SchemaBuilder.schema()
                .type("thing")
                .key("name", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> plan(schema)).hasMessageContaining("requires namespaced types");
    }

    private static SchemaPlan plan(Schema schema) {
        return SchemaPlan.of(SmallServer.schema(), schema);
    }

    private static String document(SchemaPlan plan) {
        return CanonicalJson.text(plan.document());
    }
}
