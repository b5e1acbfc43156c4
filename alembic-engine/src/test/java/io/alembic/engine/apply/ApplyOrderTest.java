package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ApplyOrderTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("a.leaf")
            .key("name", ScalarType.STRING)
            .field("root", SchemaBuilder.ref("z.root"))
            .type("k.child")
            .key("name", ScalarType.STRING)
            .key("parent", SchemaBuilder.ref("z.root"))
            .type("z.root")
            .key("name", ScalarType.STRING)
            .field("peer", SchemaBuilder.ref("z.root"))
            .build();

    private final InventoryObject root =
            ObjectBuilder.object("z.root", 1).key("name", "r").build();
    private final InventoryObject leaf = ObjectBuilder.object("a.leaf", 2)
            .key("name", "l")
            .with("root", root)
            .build();
    private final InventoryObject child = ObjectBuilder.object("k.child", 3)
            .key("name", "c")
            .key("parent", Value.of(root.uid().toString()))
            .build();

    @Test
    void nothing_is_made_before_what_it_refers_to() {
        assertThat(uids(order(Operations.create(leaf), Operations.create(child), Operations.create(root))))
                .containsExactly(root.uid(), leaf.uid(), child.uid());
    }

    @Test
    void nothing_is_deleted_before_what_refers_to_it_by_key() {
        assertThat(uids(order(delete(root), delete(child), Operations.create(leaf))))
                .containsExactly(leaf.uid(), child.uid(), root.uid());
    }

    @Test
    void what_was_observed_to_refer_to_a_doomed_object_goes_first() {
        InventoryObject other =
                ObjectBuilder.object("z.root", 9).key("name", "a").build();
        PlannedOperation referrer = new PlannedOperation(
                delete(root),
                new Evidence(Optional.empty(), Optional.empty(), new TreeSet<>(List.of(other.uid())), false));

        assertThat(uids(ApplyOrder.of(SCHEMA, List.of(PlannedOperation.of(delete(other)), referrer))))
                .containsExactly(root.uid(), other.uid());
    }

    @Test
    void a_create_comes_before_the_update_that_completes_it() {
        Operation completion = Operations.update(MapValue.EMPTY, root, Optional.empty());

        assertThat(order(completion, Operations.create(root)))
                .extracting(Operation::kind)
                .containsExactly(Operations.create(root).kind(), completion.kind());
    }

    @Test
    void the_order_does_not_depend_on_the_order_given() {
        List<Operation> operations =
                new ArrayList<>(List.of(Operations.create(leaf), Operations.create(child), Operations.create(root)));
        List<Operation> forwards = order(operations.toArray(Operation[]::new));
        Collections.reverse(operations);

        assertThat(order(operations.toArray(Operation[]::new))).isEqualTo(forwards);
    }

    @Test
    void steps_of_a_level_do_not_require_one_another_and_deletes_come_last() {
        InventoryObject doomed =
                ObjectBuilder.object("z.root", 8).key("name", "d").build();
        List<WriteStep> steps =
                steps(Operations.create(leaf), Operations.create(child), Operations.create(root), delete(doomed));

        assertThat(steps).extracting(WriteStep::level).containsExactly(0, 1, 1, 2);
        assertThat(steps).extracting(WriteStep::requires).containsExactly(List.of(), List.of(0), List.of(0), List.of());
    }

    @Test
    void what_completes_an_object_waits_for_all_other_writes() {
        List<WriteStep> steps = steps(
                Operations.create(root),
                Operations.update(MapValue.EMPTY, root, Optional.empty()),
                Operations.create(leaf),
                Operations.create(child));

        assertThat(steps.get(3).operation().kind()).hasToString("UPDATE");
        assertThat(steps.get(3).level()).isEqualTo(2);
        assertThat(steps.get(3).requires()).containsExactly(0);
    }

    @Test
    void a_delete_requires_the_update_that_lets_go_of_its_object() {
        InventoryObject doomed =
                ObjectBuilder.object("z.root", 8).key("name", "d").build();
        Operation letGo = new Operation.Update(
                leaf,
                List.of(new FieldChange(
                        "root",
                        Value.of(doomed.uid().toString()),
                        Value.of(root.uid().toString()))),
                Optional.of(BackendId.of(1)));

        assertThat(steps(letGo, delete(doomed)).get(1).requires()).containsExactly(0);
    }

    @Test
    void a_create_does_not_wait_for_ever_for_an_object_that_is_merely_changed() {
        InventoryObject changed = ObjectBuilder.object("z.root", 5)
                .key("name", "x")
                .with("peer", root)
                .build();
        InventoryObject made = ObjectBuilder.object("z.root", 1)
                .key("name", "r")
                .with("peer", changed)
                .build();
        List<WriteStep> steps = steps(
                Operations.create(made),
                Operations.create(child),
                Operations.update(MapValue.EMPTY, changed, Optional.of(BackendId.of(5))));

        assertThat(steps).extracting(step -> step.operation().uid()).startsWith(made.uid());
        assertThat(steps.get(0).requires()).isEmpty();
    }

    private static Operation delete(InventoryObject object) {
        return Operations.delete(object, Optional.of(BackendId.of(77)));
    }

    private static List<Operation> order(Operation... operations) {
        return ApplyOrder.of(
                        SCHEMA,
                        List.of(operations).stream().map(PlannedOperation::of).toList())
                .stream()
                .map(PlannedOperation::operation)
                .toList();
    }

    private static List<Uid> uids(List<?> operations) {
        return operations.stream()
                .map(each -> each instanceof PlannedOperation planned
                        ? planned.operation().uid()
                        : ((Operation) each).uid())
                .toList();
    }

    private static List<WriteStep> steps(Operation... operations) {
        List<Task> tasks = new ArrayList<>();
        for (Operation operation : order(operations)) {
            tasks.add(new Task(tasks.size(), PlannedOperation.of(operation), operation));
        }
        return WriteLayout.of(SCHEMA, tasks, true, true).steps();
    }
}
