package io.alembic.http.bulk;

import static io.alembic.http.bulk.SmallNetwork.SCHEMA;
import static io.alembic.http.bulk.SmallNetwork.pop;
import static io.alembic.http.bulk.SmallNetwork.pops;
import static io.alembic.http.bulk.SmallNetwork.rack;
import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BulkWriterTest {

    private static final TypeName POP = new TypeName("net.pop");

    private final MemoryTarget target = new MemoryTarget();

    @Test
    void a_batch_holds_steps_of_one_type_and_kind_and_no_more_than_its_size() {
        write(new BulkOptions(10, 1), pops(25));

        assertThat(target.sent).extracting(BulkBatch::size).containsExactly(9, 9, 7);
        assertThat(target.objects).hasSize(25);
    }

    @Test
    void references_go_out_as_the_ids_that_their_targets_got() {
        InventoryObject pop = pop(1);
        InventoryObject rack = rack(2, pop);

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop), Operations.create(rack)));

        BackendId popId = outcomes.id(0).orElseThrow();
        assertThat(target.body(outcomes.id(1).orElseThrow()).getOrNull("pop")).isEqualTo(popId.toValue());
    }

    @Test
    void a_reference_to_what_has_no_id_names_its_uid() {
        InventoryObject unknown = pop(9);

        RecordedOutcomes outcomes = write(List.of(Operations.create(rack(1, unknown))));

        assertThat(outcomes.failure(0))
                .hasMessageContaining("net.rack.pop: missing referenced uid " + unknown.uid())
                .extracting(BackendException::failure)
                .isEqualTo(BackendFailure.REJECTED);
        assertThat(target.sent).isEmpty();
    }

    @Test
    void a_reference_that_is_no_uid_is_refused() {
        InventoryObject rack =
                object("net.rack", 1).key("name", "r").with("pop", "ams").build();

        assertThat(write(List.of(Operations.create(rack))).failure(0))
                .hasMessage("net.rack.pop: ref value is not a uuid: \"ams\"");
    }

    @Test
    void deletes_come_after_all_else() {
        target.holding("net.pop", "old");

        write(List.of(
                Operations.create(pop(1)),
                Operations.delete(object("net.pop", 5).key("name", "old").build(), Optional.of(BackendId.of(101)))));

        assertThat(target.sent).extracting(BulkBatch::kind).containsExactly(OperationKind.CREATE, OperationKind.DELETE);
        assertThat(target.names()).containsExactly("pop-1");
    }

    @Test
    void an_update_without_an_id_uses_the_one_its_object_got_in_the_same_write() {
        InventoryObject pop = pop(1);

        RecordedOutcomes outcomes =
                write(List.of(Operations.create(pop), Operations.update(MapValue.EMPTY, pop, Optional.empty())));

        assertThat(outcomes.id(1)).isEqualTo(outcomes.id(0));
    }

    @Test
    void an_update_without_an_id_finds_its_object_by_key() {
        target.holding("net.pop", "pop-1");

        RecordedOutcomes outcomes = write(List.of(
                Operations.update(MapValue.EMPTY, pop(1), Optional.empty()),
                Operations.update(MapValue.EMPTY, pop(2), Optional.empty())));

        assertThat(outcomes.id(0)).contains(BackendId.of(101));
        assertThat(outcomes.failure(1)).hasMessageContaining("no object has this key");
    }

    @Test
    void a_create_in_conflict_takes_over_the_one_object_with_its_key_and_brings_it_up_to_date() {
        target.holding("net.rack", "rack-2").holding("net.pop", "pop-1");
        InventoryObject pop = pop(1);

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop), Operations.create(rack(2, pop))));

        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.id(1)).contains(BackendId.of(101));
        assertThat(target.body(BackendId.of(101)).getOrNull("pop")).isEqualTo(Value.of(102));
    }

    @Test
    void a_create_never_takes_over_what_the_same_plan_deletes_or_another_object_is_bound_to() {
        target.holding("net.pop", "pop-1").holding("net.pop", "pop-2");
        Bindings bound = new Bindings(Map.of(POP, Map.of(pop(8).uid(), BackendId.of(102))));
        List<Operation> operations = List.of(
                Operations.create(pop(1)),
                Operations.create(pop(2)),
                Operations.delete(object("net.pop", 9).key("name", "pop-1").build(), Optional.of(BackendId.of(101))));
        RecordedOutcomes outcomes = new RecordedOutcomes();

        new BulkWriter(target, BulkOptions.DEFAULTS).write(WriteSteps.request(SCHEMA, bound, operations), outcomes);

        assertThat(outcomes.failure(0)).hasMessageContaining("belongs to " + pop(9).uid());
        assertThat(outcomes.failure(1)).hasMessageContaining("belongs to " + pop(8).uid());
        assertThat(outcomes.how(2)).isEqualTo(AppliedBy.WRITING);
    }

    @Test
    void many_creates_in_conflict_take_their_objects_over_together() {
        IntStream.range(0, 150).forEach(number -> target.holding("net.pop", "pop-" + number));
        target.blame = MemoryTarget.Blame.BY_POSITION;
        target.poison.add("pop-7");

        RecordedOutcomes outcomes = write(new BulkOptions(100, 1), pops(200));

        assertThat(IntStream.range(0, 150).filter(index -> index != 7))
                .allMatch(index -> outcomes.how(index) == AppliedBy.ADOPTING);
        assertThat(IntStream.range(150, 200)).allMatch(index -> outcomes.how(index) == AppliedBy.WRITING);
        assertThat(outcomes.failure(7)).hasMessage("pop-7 is not welcome");
        assertThat(target.sent).hasSize(5);
    }

    @Test
    void a_search_that_fails_for_one_create_in_conflict_leaves_the_others() {
        target.holding("net.pop", "pop-0").holding("net.pop", "pop-1");
        BulkTarget choosy = new ForwardingTarget(target) {
            @Override
            public List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
                if (key.equals(pop(1).key())) {
                    throw new BackendException(BackendFailure.REJECTED, "no filter for it");
                }
                return super.find(type, key, references);
            }
        };

        RecordedOutcomes outcomes = SmallNetwork.write(choosy, BulkOptions.DEFAULTS, pops(2));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.failure(1)).hasMessage("no filter for it");
    }

    @Test
    void creates_that_must_not_meet_go_out_one_after_the_other() {
        BulkTarget apart = new ForwardingTarget(target) {
            @Override
            public Optional<Value> exclusive(Operation.Create create) {
                return create.key().equals(pop(0).key()) ? Optional.empty() : Optional.of(Value.of("same"));
            }
        };

        RecordedOutcomes outcomes = SmallNetwork.write(apart, BulkOptions.DEFAULTS, pops(3));

        assertThat(outcomes.allApplied()).isTrue();
        assertThat(target.sent).extracting(BulkBatch::size).containsExactly(2, 1);
    }

    @Test
    void two_creates_never_take_over_one_object() {
        target.holding("net.pop", "pop-1");
        InventoryObject twin = object("net.pop", 5).key("name", "pop-1").build();

        RecordedOutcomes outcomes = write(List.of(Operations.create(pop(1)), Operations.create(twin)));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.failure(1)).hasMessageContaining("belongs to " + pop(1).uid());
    }

    @Test
    void several_objects_with_the_key_of_a_create_in_conflict_are_named() {
        target.holding("net.pop", "pop-1").holding("net.pop", "pop-1");

        assertThat(write(List.of(Operations.create(pop(1)))).failure(0))
                .hasMessageContaining("ids 101, 102")
                .extracting(BackendException::failure)
                .isEqualTo(BackendFailure.CONFLICT);
    }

    @Test
    void what_is_already_gone_counts_as_deleted() {
        RecordedOutcomes outcomes = write(List.of(
                Operations.delete(pop(1), Optional.of(BackendId.of(5))), Operations.delete(pop(2), Optional.empty())));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.NOTHING);
        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.NOTHING);
        assertThat(outcomes.id(0)).isEmpty();
    }

    @Test
    void batches_are_on_their_way_side_by_side() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        BulkTarget slow = new ForwardingTarget(target) {
            @Override
            public BatchAnswer send(BulkBatch batch) {
                both.countDown();
                try {
                    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return super.send(batch);
            }
        };
        RecordedOutcomes outcomes = new RecordedOutcomes();

        new BulkWriter(slow, new BulkOptions(5, 2))
                .write(WriteSteps.request(SCHEMA, Bindings.EMPTY, pops(10)), outcomes);

        assertThat(outcomes.allApplied()).isTrue();
    }

    @Test
    void dependants_are_sent_only_after_the_outcome_of_what_they_need_is_recorded() {
        InventoryObject pop = pop(1);
        Set<Integer> recorded = new HashSet<>();
        List<Boolean> inTime = new ArrayList<>();
        target.faults = batch -> {
            if (batch.type().name().equals("net.rack")) {
                inTime.add(recorded.contains(0));
            }
            return MemoryTarget.Fault.NONE;
        };

        new BulkWriter(target, BulkOptions.DEFAULTS)
                .write(
                        WriteSteps.request(
                                SCHEMA,
                                Bindings.EMPTY,
                                List.of(Operations.create(pop), Operations.create(rack(2, pop)))),
                        outcomes -> outcomes.forEach(outcome -> recorded.add(outcome.index())));

        assertThat(inTime).containsExactly(true);
    }

    private RecordedOutcomes write(List<Operation> operations) {
        return write(BulkOptions.DEFAULTS, operations);
    }

    private RecordedOutcomes write(BulkOptions options, List<Operation> operations) {
        return SmallNetwork.write(target, options, operations);
    }
}
