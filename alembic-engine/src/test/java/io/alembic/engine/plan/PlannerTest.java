package io.alembic.engine.plan;

import static io.alembic.engine.plan.Planning.held;
import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlannerTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.SLUG)
            .text("label")
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .field("pop", ref("net.pop"))
            .text("address")
            .build();

    private final InventoryObject pop =
            object("net.pop", 1).key("code", "ams-1").with("label", "x").build();
    private final InventoryObject other =
            object("net.pop", 2).key("code", "zrh-2").build();
    private final InventoryObject rack =
            object("net.rack", 3).key("name", "a").with("pop", pop).build();

    @Test
    void a_vanished_id_is_replaced_when_another_object_has_the_key() {
        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(pop)
                .observing(held(pop, 99))
                .binding(pop, 11)
                .plan();

        assertThat(outcome.plan().operations()).isEmpty();
        assertThat(outcome.bindings().idOf(pop.type(), pop.uid())).contains(BackendId.of(99));
        assertThat(outcome.adoptions())
                .singleElement()
                .satisfies(adoption -> assertThat(adoption.replaced()).contains(BackendId.of(11)));
        assertThat(outcome.plan()
                        .summary()
                        .orElseThrow()
                        .matching()
                        .orElseThrow()
                        .adopted())
                .isEqualTo(1);
    }

    @Test
    void references_follow_an_object_that_was_bound_anew() {
        ObservedObject rackOfVanishedPop = held(rack, 21);

        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(pop, rack)
                .observing(held(pop, 99), named(rackOfVanishedPop, held(pop, 99)))
                .binding(pop, 11)
                .binding(rack, 21)
                .plan();

        assertThat(outcome.plan().operations()).isEmpty();
    }

    @Test
    void types_nobody_declares_are_left_alone() {
        ObservedObject alien = held(object("net.alien", 5).key("x", "1").build(), 5);

        PlanOutcome outcome = Planning.with(SCHEMA).observing(alien).plan();

        assertThat(outcome.plan().operations()).isEmpty();
        assertThat(outcome.warnings()).singleElement().asString().contains("net.alien");
    }

    @Test
    void an_object_is_not_taken_from_a_uid_that_is_declared_and_bound() {
        InventoryObject renamed = object("net.pop", 1).key("code", "ber-3").build();
        InventoryObject successor = object("net.pop", 2).key("code", "ams-1").build();

        Planning planning = Planning.with(SCHEMA)
                .declaring(renamed, successor)
                .observing(held(pop, 11))
                .binding(pop, 11);

        assertThatThrownBy(planning::plan).isInstanceOfSatisfying(AlembicException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED);
            assertThat(failure.problems()).singleElement().asString().contains("ams-1", "out of the state");
        });
    }

    @Test
    void a_delete_knows_what_it_refers_to_and_whether_it_was_managed() {
        PlanOutcome outcome = Planning.with(SCHEMA)
                .observing(held(pop, 11), held(rack, 21))
                .binding(pop, 11)
                .plan();

        PlannedOperation rackDelete = outcome.plan().operations().get(1);
        assertThat(rackDelete.operation().type()).isEqualTo(rack.type());
        assertThat(rackDelete.evidence().refersTo()).containsExactly(pop.uid());
        assertThat(rackDelete.evidence().managed()).isFalse();
        assertThat(outcome.plan().operations().get(0).evidence().managed()).isTrue();
    }

    @Test
    void deletes_refer_to_each_other_by_the_uids_they_carry_though_a_parent_was_adopted() {
        ObservedObject named = named(held(rack, 21), held(pop, 11));

        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(other)
                .observing(held(pop, 11), named)
                .plan();

        assertThat(outcome.plan().operations().get(2).evidence().refersTo())
                .containsExactly(outcome.plan().operations().get(1).operation().uid());
    }

    @Test
    void late_fields_are_written_by_an_update_of_their_own() {
        InventoryObject addressed = object("net.rack", 3)
                .key("name", "a")
                .with("address", "10.0.0.1")
                .build();
        TreeMap<TypeName, Set<String>> late = new TreeMap<>();
        late.put(addressed.type(), Set.of("address", "pop"));

        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(addressed)
                .observing(new Observation(List.of(), new TreeMap<>(), late, new TreeMap<>(), List.of()))
                .plan();

        assertThat(outcome.plan().operations())
                .extracting(PlannedOperation::operation)
                .containsExactly(
                        new Operation.Create(
                                addressed.withAttributes(addressed.attributes().without("address"))),
                        new Operation.Update(
                                addressed,
                                List.of(new FieldChange("address", Value.ofNull(), Value.of("10.0.0.1"))),
                                Optional.empty()));
    }

    @Test
    void the_digest_does_not_depend_on_the_order_of_objects() {
        assertThat(Planning.with(SCHEMA).declaring(pop, rack).plan().plan().origin())
                .isEqualTo(
                        Planning.with(SCHEMA).declaring(rack, pop).plan().plan().origin());
    }

    /** The rack with its reference as an adapter spells it that knows no uid: derived from the target's key. */
    private static ObservedObject named(ObservedObject rack, ObservedObject pop) {
        return new ObservedObject(
                rack.type(),
                rack.key(),
                rack.attributes()
                        .with("pop", Value.of(pop.key().derivedUid(pop.type()).toString())),
                rack.id(),
                rack.version());
    }
}
