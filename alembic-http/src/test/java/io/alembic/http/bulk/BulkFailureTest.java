package io.alembic.http.bulk;

import static io.alembic.http.bulk.SmallNetwork.SCHEMA;
import static io.alembic.http.bulk.SmallNetwork.pop;
import static io.alembic.http.bulk.SmallNetwork.pops;
import static io.alembic.http.bulk.SmallNetwork.rack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a write when the server does not take all of it, or cannot be heard. */
final class BulkFailureTest {

    private final MemoryTarget target = new MemoryTarget();

    @ParameterizedTest
    @EnumSource(MemoryTarget.Blame.class)
    void a_bad_row_at_any_position_fails_alone(MemoryTarget.Blame blame) {
        for (int bad = 0; bad < 7; bad++) {
            MemoryTarget server = new MemoryTarget();
            server.blame = blame;
            server.poison.add("pop-" + bad);

            RecordedOutcomes outcomes = SmallNetwork.write(server, new BulkOptions(7, 1), pops(7));

            for (int i = 0; i < 7; i++) {
                if (i == bad) {
                    assertThat(outcomes.failure(i)).hasMessage("pop-" + i + " is not welcome");
                } else {
                    assertThat(outcomes.id(i)).isPresent();
                }
            }
            assertThat(server.names()).hasSize(6);
        }
    }

    @Test
    void halving_finds_a_bad_row_in_few_requests() {
        target.poison.add("pop-40");

        write(new BulkOptions(64, 1), pops(64));

        assertThat(target.sent).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void rows_the_server_names_are_left_out_and_the_others_sent_once_more() {
        target.blame = MemoryTarget.Blame.BY_POSITION;
        target.poison.addAll(List.of("pop-3", "pop-5"));

        write(new BulkOptions(10, 1), pops(10));

        assertThat(target.sent).extracting(BulkBatch::size).containsExactly(10, 8);
    }

    @Test
    void a_step_is_blocked_when_what_it_requires_failed_and_others_go_on() {
        target.poison.add("pop-1");
        InventoryObject bad = pop(1);

        RecordedOutcomes outcomes = write(List.of(
                Operations.create(bad),
                Operations.create(rack(2, bad)),
                Operations.create(pop(3)),
                Operations.delete(rack(4, bad), Optional.of(BackendId.of(7)))));

        assertThat(outcomes.blockedBy(1)).containsExactly(0);
        assertThat(outcomes.id(2)).isPresent();
        assertThat(outcomes.how(3)).isEqualTo(AppliedBy.NOTHING);
    }

    @Test
    void a_batch_whose_answer_was_lost_is_looked_at_and_not_sent_again() {
        target.faults = once(MemoryTarget.Fault.LOST_AFTER);

        RecordedOutcomes outcomes = write(new BulkOptions(10, 1), pops(10));

        assertThat(outcomes.allApplied()).isTrue();
        assertThat(target.sent).hasSize(1);
        assertThat(new HashSet<>(target.names())).hasSize(10);
    }

    @Test
    void a_batch_that_was_lost_before_it_arrived_is_sent_again() {
        target.faults = once(MemoryTarget.Fault.LOST_BEFORE);

        RecordedOutcomes outcomes = write(new BulkOptions(10, 1), pops(10));

        assertThat(outcomes.allApplied()).isTrue();
        assertThat(target.names()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void a_write_ends_when_nobody_answers_any_more(int size) {
        target.faults = batch -> MemoryTarget.Fault.LOST_BEFORE;
        target.canLookAgain = false;
        RecordedOutcomes outcomes = new RecordedOutcomes();
        WriteRequest request = WriteSteps.request(SCHEMA, Bindings.EMPTY, pops(12));

        assertThatThrownBy(() -> new BulkWriter(target, new BulkOptions(size, 1)).write(request, outcomes))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("it is not known whether it was done");
        assertThat(target.sent).hasSize(1);
        assertThat(outcomes.size()).isEqualTo(size);
    }

    @Test
    void refused_credentials_fail_a_batch_at_once() {
        target.faults = batch -> MemoryTarget.Fault.REFUSED;

        RecordedOutcomes outcomes = write(new BulkOptions(50, 1), pops(50));

        assertThat(target.sent).hasSize(1);
        assertThat(outcomes.size()).isEqualTo(50);
    }

    @Test
    void a_listener_that_fails_ends_the_write() {
        WriteRequest request = WriteSteps.request(SCHEMA, Bindings.EMPTY, pops(30));

        assertThatThrownBy(() -> new BulkWriter(target, new BulkOptions(1, 1)).write(request, outcomes -> {
                    throw new IllegalStateException("the journal is full");
                }))
                .hasMessage("the journal is full");
        assertThat(target.sent).hasSize(1);
    }

    private RecordedOutcomes write(List<Operation> operations) {
        return write(BulkOptions.DEFAULTS, operations);
    }

    private RecordedOutcomes write(BulkOptions options, List<Operation> operations) {
        return SmallNetwork.write(target, options, operations);
    }

    private static Function<BulkBatch, MemoryTarget.Fault> once(MemoryTarget.Fault fault) {
        boolean[] done = {false};
        return batch -> {
            MemoryTarget.Fault now = done[0] ? MemoryTarget.Fault.NONE : fault;
            done[0] = true;
            return now;
        };
    }
}
