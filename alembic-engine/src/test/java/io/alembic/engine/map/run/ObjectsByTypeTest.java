package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.select.Selector;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectsByTypeTest {

    private final ObjectsByType objects = objects("net.site", "net.rack", "ipam.vlan", "net.site");

    @Test
    void gives_the_objects_of_one_type() {
        assertThat(objects.of(Selector.of("net.site[attrs.name]"))).containsExactly(0, 3);
    }

    @Test
    void gives_those_of_several_types_in_the_order_of_the_input() {
        assertThat(objects.of(Selector.of("net.*"))).containsExactly(0, 1, 3);
        assertThat(objects.of(Selector.of("*"))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void gives_nothing_for_a_type_that_the_input_does_not_hold() {
        assertThat(objects.of(Selector.of("net.device"))).isEmpty();
    }

    private static ObjectsByType objects(String... types) {
        List<InventoryObject> objects = IntStream.range(0, types.length)
                .mapToObj(i -> new InventoryObject(
                        new Uid(new UUID(0, i)), new TypeName(types[i]), Key.of("id", Value.of(i)), MapValue.EMPTY))
                .toList();
        return new ObjectsByType(objects);
    }
}
