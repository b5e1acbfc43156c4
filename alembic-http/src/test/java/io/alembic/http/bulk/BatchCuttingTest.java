package io.alembic.http.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatchCuttingTest {

    private static final TypeName ADDRESS = new TypeName("ipam.ipaddress");
    private static final TypeName INTERFACE = new TypeName("dcim.interface");

    private final BatchCutting cutting = new BatchCutting(new BulkOptions(100, 2));

    @Test
    void many_rows_go_in_the_largest_batches() {
        assertThat(sizes(deletes(ADDRESS, 1000))).hasSize(10).containsOnly(100);
    }

    @Test
    void a_short_turn_gives_each_connection_two_batches() {
        assertThat(sizes(deletes(ADDRESS, 200))).containsExactly(50, 50, 50, 50);
    }

    @Test
    void a_batch_is_not_cut_below_what_is_worth_a_request() {
        assertThat(sizes(deletes(ADDRESS, 30))).containsExactly(15, 15);
        assertThat(sizes(deletes(ADDRESS, 19))).containsExactly(19);
    }

    @Test
    void the_largest_batches_go_first_so_that_the_connections_end_together() {
        List<WriteStep> turn = new ArrayList<>(deletes(INTERFACE, 17));
        turn.addAll(deletes(ADDRESS, 183));

        assertThat(sizes(turn)).containsExactly(46, 46, 46, 45, 17);
    }

    @Test
    void one_connection_has_nothing_to_even_out() {
        BatchCutting single = new BatchCutting(new BulkOptions(100, 1));

        assertThat(single.batches(deletes(ADDRESS, 90))).hasSize(1);
    }

    private List<Integer> sizes(List<WriteStep> turn) {
        return cutting.batches(turn).stream().map(List::size).toList();
    }

    private static List<WriteStep> deletes(TypeName type, int count) {
        List<WriteStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Key key = Key.of("name", Value.of("n" + i));
            Operation delete = new Operation.Delete(key.derivedUid(type), type, key, Optional.of(BackendId.of(i)));
            steps.add(new WriteStep(i, delete, 0, List.of()));
        }
        return steps;
    }
}
