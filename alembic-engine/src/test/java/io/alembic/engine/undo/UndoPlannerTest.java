package io.alembic.engine.undo;

import static io.alembic.core.schema.ScalarType.SLUG;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.schema.Schema;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class UndoPlannerTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.site")
            .key("slug", SLUG)
            .text("label")
            .type("net.box")
            .key("slug", SLUG)
            .field("site", SchemaBuilder.ref("net.site"))
            .build();

    private static final InventoryObject SITE = ObjectBuilder.object("net.site", 1)
            .key("slug", "ams")
            .with("label", "new")
            .build();
    private static final InventoryObject BOX = ObjectBuilder.object("net.box", 2)
            .key("slug", "box")
            .with("site", SITE)
            .build();

    private static final BackendId SEVEN = BackendId.of(7);
    private static final BackendIdentity BACKEND = new BackendIdentity("memory", "test");
    private static final StateContext CONTEXT =
            new StateContext("local", "state.json", true, BACKEND, 1, Optional.empty());

    @Test
    void what_was_created_is_deleted_by_the_id_it_was_given_after_what_refers_to_it() {
        UndoOutcome way = undo(
                bound(SITE, 7, BOX, 8),
                entry(Operations.create(SITE), Optional.empty()),
                entry(Operations.create(BOX), Optional.empty()));

        assertThat(operations(way))
                .containsExactly(
                        Operations.delete(BOX, Optional.of(BackendId.of(8))),
                        Operations.delete(SITE, Optional.of(BackendId.of(7))));
        assertThat(way.plan().operations().get(0).evidence().refersTo()).containsExactly(SITE.uid());
        assertThat(way.plan().operations()).allMatch(each -> each.evidence().managed());
    }

    @Test
    void deletes_are_counted_against_what_state_binds() {
        UndoOutcome way = undo(
                bound(SITE, 7, BOX, 8),
                entry(Operations.create(SITE), Optional.empty()),
                entry(Operations.create(BOX), Optional.empty()));

        assertThat(way.plan().summary().orElseThrow().deletes().orElseThrow().byType())
                .isEqualTo(Map.of(SITE.type(), new DeleteCount(1, 1, 0, 1), BOX.type(), new DeleteCount(1, 1, 0, 1)));
    }

    @Test
    void a_changed_field_gets_the_value_it_had_when_the_apply_looked() {
        Operation update =
                new Operation.Update(SITE, List.of(change("label", "planned", "new")), Optional.of(BackendId.of(7)));

        UndoOutcome way = undo(bound(SITE, 7), entry(update, Optional.of(held(SITE, "label", "seen"))));

        assertThat(operations(way))
                .containsExactly(new Operation.Update(
                        SITE.withAttributes(SITE.attributes().with("label", Value.of("seen"))),
                        List.of(change("label", "new", "seen")),
                        Optional.of(BackendId.of(7))));
    }

    @Test
    void without_a_look_the_plan_tells_the_old_value() {
        Operation update =
                new Operation.Update(SITE, List.of(change("label", "planned", "new")), Optional.of(BackendId.of(7)));

        UndoOutcome way = undo(bound(SITE, 7), entry(update, Optional.empty()));

        assertThat(operations(way))
                .singleElement()
                .satisfies(each -> assertThat(
                                each.desired().orElseThrow().attributes().getOrNull("label"))
                        .isEqualTo(Value.of("planned")));
    }

    @Test
    void what_was_deleted_is_made_again_as_it_was() {
        UndoOutcome way = undo(
                Bindings.EMPTY,
                entry(Operations.delete(BOX, Optional.of(BackendId.of(8))), Optional.of(held(BOX))),
                entry(Operations.delete(SITE, Optional.of(BackendId.of(7))), Optional.of(held(SITE))));

        assertThat(operations(way)).containsExactly(Operations.create(BOX), Operations.create(SITE));
        assertThat(way.notes()).singleElement().asString().startsWith("2 deleted objects are made again");
    }

    @Test
    void an_object_that_was_made_and_then_completed_is_deleted_once() {
        Operation completion = new Operation.Update(
                BOX, List.of(new FieldChange("site", Value.ofNull(), Value.of("x"))), Optional.empty());

        UndoOutcome way = undo(
                bound(BOX, 8), entry(Operations.create(BOX), Optional.empty()), entry(completion, Optional.empty()));

        assertThat(operations(way)).extracting(Operation::kind).containsExactly(OperationKind.DELETE);
    }

    @Test
    void a_reference_to_what_nobody_knows_is_left_out_and_said() {
        UndoOutcome way = undo(
                Bindings.EMPTY, entry(Operations.delete(BOX, Optional.of(BackendId.of(8))), Optional.of(held(BOX))));

        assertThat(operations(way))
                .containsExactly(
                        Operations.create(BOX.withAttributes(BOX.attributes().without("site"))));
        assertThat(way.notes().get(0)).contains("\"site\" of net.box").contains("left out");
    }

    @Test
    void a_delete_of_something_that_was_not_looked_at_cannot_be_undone() {
        UndoOutcome way =
                undo(Bindings.EMPTY, entry(Operations.delete(SITE, Optional.of(BackendId.of(7))), Optional.empty()));

        assertThat(operations(way)).isEmpty();
        assertThat(way.notes()).singleElement().asString().contains("cannot be made again");
    }

    @Test
    void what_was_taken_over_or_is_not_bound_is_not_deleted() {
        UndoOutcome way = undo(
                bound(SITE, 7),
                new UndoEntry(Operations.create(SITE), Optional.empty(), true),
                entry(Operations.create(BOX), Optional.empty()));

        assertThat(operations(way)).isEmpty();
        assertThat(way.notes()).hasSize(2);
        assertThat(way.notes().get(0)).contains("taken over");
        assertThat(way.notes().get(1)).contains("not bound");
    }

    @Test
    void what_its_operations_refer_to_and_do_not_tell_themselves_is_told_as_the_apply_left_it() {
        InventoryObject renamed =
                ObjectBuilder.object("net.site", 1).key("slug", "mokum").build();
        Operation rename = new Operation.Update(renamed, List.of(change("label", "old", "new")), Optional.of(SEVEN));
        UndoEntry gone = entry(Operations.delete(BOX, Optional.of(BackendId.of(8))), Optional.of(held(BOX)));

        assertThat(undo(bound(SITE, 7), List.of(known(SITE)), gone).plan().known())
                .containsExactly(known(SITE));
        assertThat(undo(bound(SITE, 7), List.of(known(SITE)), entry(rename, Optional.of(held(SITE))), gone)
                        .plan()
                        .known())
                .containsExactly(known(renamed));
        assertThat(undo(
                                bound(SITE, 7),
                                entry(Operations.delete(SITE, Optional.of(SEVEN)), Optional.of(held(SITE))),
                                gone)
                        .plan()
                        .known())
                .isEmpty();
    }

    @Test
    void its_plan_tells_of_the_state_it_was_made_with() {
        assertThat(undo(bound(SITE, 7)).plan().summary().orElseThrow().state()).contains(CONTEXT);
    }

    private static KnownObject known(InventoryObject object) {
        return new KnownObject(object.type(), object.uid(), object.key(), SEVEN);
    }

    private static UndoOutcome undo(Bindings bindings, UndoEntry... entries) {
        return undo(bindings, List.of(), entries);
    }

    private static UndoOutcome undo(Bindings bindings, List<KnownObject> known, UndoEntry... entries) {
        return UndoPlanner.plan(
                new UndoRecord(
                        BACKEND,
                        "0000000000000000",
                        true,
                        Optional.of(Effects.DRIVE),
                        ProvisionReport.EMPTY,
                        SCHEMA,
                        new TreeMap<>(),
                        List.of(entries),
                        known),
                bindings,
                CONTEXT,
                "test");
    }

    private static UndoEntry entry(Operation operation, Optional<PriorObject> before) {
        return new UndoEntry(operation, before, false);
    }

    private static PriorObject held(InventoryObject object) {
        return new PriorObject(object.key(), object.attributes());
    }

    private static PriorObject held(InventoryObject object, String field, String value) {
        return new PriorObject(object.key(), object.attributes().with(field, Value.of(value)));
    }

    private static FieldChange change(String field, String from, String to) {
        return new FieldChange(field, Value.of(from), Value.of(to));
    }

    private static Bindings bound(InventoryObject object, int id) {
        return new Bindings(Map.of(object.type(), Map.of(object.uid(), BackendId.of(id))));
    }

    private static Bindings bound(InventoryObject first, int id, InventoryObject second, int secondId) {
        return new Bindings(Map.of(
                first.type(),
                Map.of(first.uid(), BackendId.of(id)),
                second.type(),
                Map.of(second.uid(), BackendId.of(secondId))));
    }

    private static List<Operation> operations(UndoOutcome way) {
        return way.plan().operations().stream().map(PlannedOperation::operation).toList();
    }
}
