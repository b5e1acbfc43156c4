package io.alembic.adapter.infrahub.read;

import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.infrahub.SmallServer;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.SchemaBuilder;
import org.junit.jupiter.api.Test;

final class DeclaredKindsTest {

    @Test
    void all_that_the_server_misses_is_told_at_once() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .text("colour")
                .type("net.cable")
                .key("label", ScalarType.STRING)
                .type("net.line")
                .key("label", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> held(schema).requireWhole())
                .hasMessage("infrahub schema mismatch (define missing types/fields before apply): "
                        + "missing types: net.cable, net.line; missing fields: net.pop.colour");
    }

    @Test
    void two_types_of_one_kind_are_refused() {
        Schema schema = SchemaBuilder.schema()
                .type("net.pop")
                .key("code", ScalarType.STRING)
                .type("Net.Pop")
                .key("code", ScalarType.STRING)
                .build();

        assertThatThrownBy(() -> held(schema)).hasMessageContaining("types Net.Pop and net.pop are one kind, NetPop");
    }

    @Test
    void a_field_must_be_of_the_nature_it_has_there() {
        assertThat(objection("net.port", "pop", ScalarType.STRING))
                .contains("expected NetPort.pop to be an attribute in infrahub, where it is a single relation");
        assertThat(objection("net.port", "others", ref("net.pop")))
                .contains("expected NetPort.others to be a single relation in infrahub, where it is a list relation");
        assertThat(objection("net.port", "name", listRef("net.pop")))
                .contains("expected NetPort.name to be a list relation in infrahub, where it is an attribute");
    }

    @Test
    void a_number_with_a_fraction_is_refused_where_the_server_would_cut_it() {
        assertThat(objection("net.pop", "units", ScalarType.FLOAT))
                .contains("NetPop.units, Number in infrahub, is declared as float and would cut 3.5 to 3");
        assertThat(held(one("net.pop", "units", ScalarType.INT)).present()).hasSize(1);
        assertThat(held(one("net.pop", "weight", ScalarType.FLOAT)).present()).hasSize(1);
    }

    @Test
    void a_time_of_day_is_refused_where_the_server_takes_none() {
        assertThat(objection("net.pop", "opened", ScalarType.TIME)).contains("takes no time of day");
        assertThat(held(one("net.pop", "opened", ScalarType.DATE)).present()).hasSize(1);
    }

    private static String objection(String type, String field, FieldType declared) {
        return assertThatThrownBy(() -> held(one(type, field, declared)))
                .actual()
                .toString();
    }

    private static Schema one(String type, String field, FieldType declared) {
        return SchemaBuilder.schema().type(type).field(field, declared).build();
    }

    private static DeclaredKinds held(Schema schema) {
        return DeclaredKinds.of(SmallServer.schema(), schema, schema.types().keySet());
    }
}
