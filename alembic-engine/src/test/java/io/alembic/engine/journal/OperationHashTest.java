package io.alembic.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.Test;

final class OperationHashTest {

    @Test
    void is_the_hash_that_the_peer_gives_the_example() {
        Operation create = new Operation.Create(new InventoryObject(
                Uid.of("d0000000-0000-4000-8000-000000000001"),
                new TypeName("d.site"),
                Key.of("slug", Value.of("s1")),
                MapValue.of("name", Value.of("S1")).with("slug", Value.of("s1"))));

        assertThat(Long.toUnsignedString(OperationHash.of(create))).isEqualTo("9253771416656762108");
    }

    @Test
    void tells_numbers_apart_that_keys_do_not() {
        assertThat(OperationHash.of(createdWith(Value.of(100))))
                .isNotEqualTo(OperationHash.of(createdWith(new DecimalValue("100.0"))));
    }

    private static Operation createdWith(Value number) {
        return new Operation.Create(new InventoryObject(
                Uid.of("d0000000-0000-4000-8000-000000000001"),
                new TypeName("d.vlan"),
                Key.of("vid", number),
                MapValue.EMPTY));
    }
}
