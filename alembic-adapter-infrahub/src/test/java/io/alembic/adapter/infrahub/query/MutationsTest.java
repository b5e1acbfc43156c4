package io.alembic.adapter.infrahub.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.infrahub.SmallServer;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MutationsTest {

    private final Mutations pops = new Mutations(SmallServer.check(), SmallServer.kind("NetPop"));

    @Test
    void many_objects_go_out_in_one_document() {
        GraphRequest request = pops.create(List.of(pop("code", Value.of("a")), pop("code", Value.of("b"))));

        assertThat(request.document())
                .isEqualTo("mutation{a0:NetPopCreate(data:{code:{value:\"a\"}}){ok object{id}}"
                        + "a1:NetPopCreate(data:{code:{value:\"b\"}}){ok object{id}}}");
        assertThat(request.variables()).isEqualTo(MapValue.EMPTY);
    }

    @Test
    void relations_are_ids() {
        MapValue port = MapValue.builder()
                .put("pop", MapValue.of("id", Value.of("1")))
                .put("others", ListValue.of(MapValue.of("id", Value.of("2"))))
                .build();

        assertThat(new Mutations(SmallServer.check(), SmallServer.kind("NetPort"))
                        .create(List.of(port))
                        .document())
                .contains("data:{others:[{id:\"2\"}],pop:{id:\"1\"}}");
    }

    @Test
    void members_of_free_names_travel_as_variables() {
        MapValue free = MapValue.of("not a name", Value.of(1));

        GraphRequest request = pops.update(List.of(pop("extra", free).with("id", Value.of("7"))));

        assertThat(request.document()).contains("($v0:GenericScalar)").contains("extra:{value:$v0}");
        assertThat(request.variables()).isEqualTo(MapValue.of("v0", free));
    }

    @Test
    void a_misspelt_field_never_leaves() {
        assertThatThrownBy(() -> pops.create(List.of(pop("cdoe", Value.of("a")))))
                .hasMessageContaining("cdoe");
    }

    @Test
    void a_value_of_another_type_never_leaves() {
        assertThatThrownBy(() -> pops.create(List.of(pop("code", Value.of(1))))).hasMessageContaining("no room");
    }

    private static MapValue pop(String field, Value value) {
        return MapValue.of(field, MapValue.of("value", value));
    }
}
