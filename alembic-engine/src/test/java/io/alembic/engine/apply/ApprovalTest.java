package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ApprovalTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.box")
            .key("name", ScalarType.STRING)
            .field("inside", SchemaBuilder.ref("net.box"))
            .build();

    private final InventoryObject outer = box(1, "outer");
    private final InventoryObject middle = box(2, "middle");
    private final InventoryObject inner = box(3, "inner");
    private final List<PlannedOperation> heldOnAsking = new ArrayList<>();

    @Test
    void a_delete_is_kept_with_what_refers_to_its_object_and_with_what_that_refers_to() {
        Approval approval =
                answer(Set.of("outer", "middle"), delete(inner, middle), delete(middle, outer), delete(outer));

        assertThat(approval.selection().plan().operations()).isEmpty();
        assertThat(approval.withheld())
                .containsExactlyInAnyOrder(
                        "net.box {\"name\":\"middle\"} is not deleted: net.box {\"name\":\"inner\"} refers to it, and you"
                                + " declined its delete",
                        "net.box {\"name\":\"outer\"} is not deleted: net.box {\"name\":\"middle\"} refers to it, which"
                                + " stays, too");
        assertThat(heldOnAsking).containsExactly(delete(inner, middle), delete(middle, outer));
    }

    @Test
    void a_delete_is_carried_out_with_all_that_refers_to_its_object() {
        Approval approval =
                answer(Set.of("inner", "middle"), delete(inner, middle), delete(middle, outer), delete(outer));

        assertThat(names(approval)).containsExactly("inner", "middle");
        assertThat(approval.withheld()).isEmpty();
        assertThat(heldOnAsking).isEmpty();
    }

    @Test
    void a_delete_is_kept_when_the_update_was_declined_that_points_another_object_elsewhere() {
        Approval approval = answer(Set.of("outer"), moved(inner, outer, middle), delete(outer));

        assertThat(names(approval)).isEmpty();
        assertThat(approval.withheld())
                .singleElement()
                .asString()
                .endsWith("refers to it, and you declined its update");
    }

    @Test
    void of_objects_that_refer_to_one_another_all_go_or_none() {
        PlannedOperation first = delete(middle, outer);
        PlannedOperation second = delete(outer, middle);

        assertThat(names(answer(Set.of("middle"), first, second))).isEmpty();
        assertThat(names(answer(Set.of("outer"), first, second))).isEmpty();
        assertThat(names(answer(Set.of("middle", "outer"), first, second))).hasSize(2);
    }

    @Test
    void what_an_approved_create_refers_to_is_not_looked_at() {
        InventoryObject made = ObjectBuilder.object("net.box", 3)
                .key("name", "inner")
                .with("inside", middle)
                .build();

        Approval approval = answer(
                Set.of("inner"),
                PlannedOperation.of(Operations.create(made)),
                PlannedOperation.of(Operations.create(middle)));

        assertThat(names(approval)).containsExactly("inner");
    }

    private Approval answer(Set<String> yes, PlannedOperation... operations) {
        Plan plan = new Plan(
                SCHEMA, List.of(operations), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        heldOnAsking.clear();
        return Approval.of(plan, (planned, holders) -> {
            heldOnAsking.addAll(holders);
            return yes.contains(name(planned));
        });
    }

    private static List<String> names(Approval approval) {
        return approval.selection().plan().operations().stream()
                .map(ApprovalTest::name)
                .toList();
    }

    private static String name(PlannedOperation planned) {
        return planned.operation().key().fields().getOrNull("name").asText().orElseThrow();
    }

    private static PlannedOperation delete(InventoryObject object, InventoryObject... refersTo) {
        NavigableSet<Uid> uids = new TreeSet<>();
        List.of(refersTo).forEach(each -> uids.add(each.uid()));
        return new PlannedOperation(
                Operations.delete(object, Optional.of(BackendId.of(1))),
                new Evidence(Optional.empty(), Optional.empty(), uids, true));
    }

    private static PlannedOperation moved(InventoryObject object, InventoryObject from, InventoryObject to) {
        FieldChange change = new FieldChange(
                "inside", Value.of(from.uid().toString()), Value.of(to.uid().toString()));
        return PlannedOperation.of(new Operation.Update(
                object.withAttributes(object.attributes().with("inside", change.to())),
                List.of(change),
                Optional.of(BackendId.of(1))));
    }

    private static InventoryObject box(int number, String name) {
        return ObjectBuilder.object("net.box", number).key("name", name).build();
    }
}
