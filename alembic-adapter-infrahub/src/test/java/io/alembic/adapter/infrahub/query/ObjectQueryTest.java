package io.alembic.adapter.infrahub.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.infrahub.SmallServer;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObjectQueryTest {

    private final ObjectQuery ports =
            new ObjectQuery(SmallServer.check(), SmallServer.kind("NetPort"), List.of("name", "others", "pop"));

    @Test
    void a_page_asks_for_what_is_declared_in_the_order_of_ids() {
        assertThat(ports.page(MapValue.EMPTY, 500, 100).document())
                .isEqualTo(
                        "{rows:NetPort(limit:100,offset:500,order:{disable:true})"
                                + "{edges{node{id name{value}others{edges{node{id}}}pop{node{id}}}node_metadata{updated_at}}}}");
    }

    @Test
    void several_filters_go_out_in_one_document() {
        List<MapValue> filters = List.of(
                MapValue.of("name__value", Value.of("say \"x\"\n")),
                MapValue.of("pop__ids", ListValue.ofTexts(List.of("1"))));

        assertThat(ports.each(filters).document())
                .contains("a0:NetPort(name__value:\"say \\\"x\\\"\\n\",order:")
                .contains("a1:NetPort(pop__ids:[\"1\"],order:");
    }

    @Test
    void what_the_server_does_not_know_never_leaves() {
        assertThatThrownBy(() -> ports.each(List.of(MapValue.of("nmae__value", Value.of("x")))))
                .hasMessageContaining("no room for this request")
                .hasMessageContaining("nmae__value");
    }
}
