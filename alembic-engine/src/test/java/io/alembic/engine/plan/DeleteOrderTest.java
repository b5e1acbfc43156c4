package io.alembic.engine.plan;

import static io.alembic.engine.plan.Planning.held;
import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A chassis and the device that is its master refer to each other. */
final class DeleteOrderTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.chassis")
            .key("name", ScalarType.STRING)
            .nullable("master", ref("net.device"))
            .type("net.device")
            .key("name", ScalarType.STRING)
            .nullable("chassis", ref("net.chassis"))
            .build();

    private final InventoryObject chassis = object("net.chassis", 1)
            .key("name", "stack")
            .with("master", Value.of(Uids.numbered(2).toString()))
            .build();
    private final InventoryObject master =
            object("net.device", 2).key("name", "one").with("chassis", chassis).build();
    private final InventoryObject member =
            object("net.device", 3).key("name", "two").with("chassis", chassis).build();

    @Test
    void what_is_chosen_last_is_let_go_of_first() {
        List<PlannedOperation> deletes = deletes(new TreeMap<>(Map.of(chassis.type(), Set.of("master"))));

        assertThat(deletes.get(0).evidence().refersTo()).containsExactly(master.uid());
        assertThat(deletes.get(1).evidence().refersTo()).isEmpty();
        assertThat(deletes.get(2).evidence().refersTo()).containsExactly(chassis.uid());
    }

    @Test
    void without_a_field_that_is_late_both_go_before_the_other() {
        List<PlannedOperation> deletes = deletes(new TreeMap<>());

        assertThat(deletes.get(0).evidence().refersTo()).containsExactly(master.uid());
        assertThat(deletes.get(1).evidence().refersTo()).containsExactly(chassis.uid());
    }

    private List<PlannedOperation> deletes(SortedMap<TypeName, Set<String>> late) {
        return Planning.with(SCHEMA)
                .observing(new Observation(
                        List.of(held(chassis, 11), held(master, 12), held(member, 13)),
                        new TreeMap<>(),
                        late,
                        new TreeMap<>(),
                        List.of()))
                .binding(chassis, 11)
                .binding(master, 12)
                .binding(member, 13)
                .plan()
                .plan()
                .operations();
    }
}
