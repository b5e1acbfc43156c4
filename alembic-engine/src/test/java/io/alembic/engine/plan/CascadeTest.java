package io.alembic.engine.plan;

import static io.alembic.engine.plan.Planning.held;
import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Cascades;
import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.policy.Glob;
import io.alembic.core.policy.Protection;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rack takes its devices along, a device its ports, a port its cables; a tag nothing. */
final class CascadeTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .type("net.device")
            .key("name", ScalarType.STRING)
            .field("rack", ref("net.rack"))
            .type("net.port")
            .key("name", ScalarType.STRING)
            .field("device", ref("net.device"))
            .build();
    private static final TypeName RACK = new TypeName("net.rack");
    private static final TypeName DEVICE = new TypeName("net.device");
    private static final TypeName PORT = new TypeName("net.port");
    private static final TypeName CABLE = new TypeName("net.cable");
    private static final Cascades CASCADES = new Cascades(List.of(
            new Edge(DEVICE, "rack", RACK),
            new Edge(PORT, "device", DEVICE),
            new Edge(CABLE, "end", PORT),
            new Edge(new TypeName("net.battery"), "feed", new TypeName("net.feed"))));
    private static final DeletePolicy OWNED = new DeletePolicy(Optional.empty(), Protection.NOTHING, true);

    private final InventoryObject oldRack =
            object("net.rack", 1).key("name", "old").build();
    private final InventoryObject newRack =
            object("net.rack", 2).key("name", "new").build();
    private final InventoryObject device =
            object("net.device", 3).key("name", "d").with("rack", oldRack).build();
    private final InventoryObject moved =
            object("net.device", 3).key("name", "d").with("rack", newRack).build();
    private final InventoryObject silent =
            object("net.device", 3).key("name", "d").build();
    private final InventoryObject port =
            object("net.port", 4).key("name", "p").with("device", device).build();

    /** As an adapter names a device that state does not know. */
    private final InventoryObject portOfUnmanaged = object("net.port", 4)
            .key("name", "p")
            .with("device", Value.of(device.key().derivedUid(DEVICE).toString()))
            .build();

    @Test
    void what_is_deleted_anyway_does_not_go_along() {
        PlanOutcome outcome = planning().plan();

        assertThat(deletes(outcome).byType())
                .isEqualTo(Map.of(
                        RACK, new DeleteCount(1, 1, 0, 2),
                        DEVICE, new DeleteCount(1, 1, 0, 1),
                        PORT, new DeleteCount(1, 1, 0, 1)));
    }

    @Test
    void what_nobody_manages_goes_along_through_all_levels_and_is_not_called_left_alone() {
        InventoryObject lone = object("net.rack", 9).key("name", "lone").build();
        PlanOutcome outcome = Planning.with(SCHEMA)
                .observing(observed(held(oldRack, 1), held(device, 3), held(portOfUnmanaged, 4), held(lone, 9)))
                .binding(oldRack, 1)
                .with(new PlanOptions(true, true, OWNED))
                .plan();

        assertThat(outcome.plan().operations())
                .singleElement()
                .satisfies(delete ->
                        assertThat(delete.evidence().collateral().counts()).isEqualTo(Map.of(DEVICE, 1, PORT, 1)));
        assertThat(deletes(outcome).byType())
                .containsEntry(DEVICE, new DeleteCount(0, 0, 1, 1))
                .containsEntry(PORT, new DeleteCount(0, 0, 1, 1));
        assertThat(deletes(outcome).leftAlone()).extracting(LeftAlone::key).containsExactly(lone.key());
    }

    @Test
    void a_declared_object_does_not_go_along_with_what_it_is_moved_away_from() {
        PlanOutcome outcome = planning().declaring(newRack, moved).plan();

        assertThat(outcome.warnings()).isEmpty();
        assertThat(deletes(outcome).byType()).doesNotContainKey(DEVICE);
    }

    @Test
    void a_declared_object_that_goes_along_is_warned_of() {
        PlanOutcome outcome = planning().declaring(newRack, silent).plan();

        assertThat(outcome.warnings()).singleElement().asString().contains("net.device {\"name\":\"d\"} is declared");
        assertThat(deletes(outcome).byType()).containsEntry(DEVICE, new DeleteCount(0, 0, 1, 1));
    }

    @Test
    void types_whose_reference_is_not_declared_are_named_as_far_as_something_goes() {
        assertThat(deletes(planning().plan()).uncounted()).containsExactly(CABLE);
        assertThat(deletes(planning().declaring(oldRack, newRack, device, port).plan())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void types_that_were_not_read_whole_cannot_be_counted() {
        PlanOutcome outcome = planning()
                .observing(everything().withIncomplete(PORT, "the service gave no total"))
                .plan();

        assertThat(deletes(outcome).uncounted()).containsExactly(CABLE, PORT);
        assertThat(outcome.warnings())
                .containsExactly("there may be more net.port than were read: the service gave no total");
    }

    @Test
    void objects_that_refer_to_each_other_in_a_circle_are_counted_once() {
        Cascades both = new Cascades(List.of(new Edge(DEVICE, "peer", DEVICE)));
        Schema schema = SchemaBuilder.schema()
                .type("net.device")
                .key("name", ScalarType.STRING)
                .field("peer", ref("net.device"))
                .build();
        InventoryObject a = object("net.device", 1)
                .key("name", "a")
                .with(
                        "peer",
                        Value.of(
                                Key.of("name", Value.of("b")).derivedUid(DEVICE).toString()))
                .build();
        InventoryObject b =
                object("net.device", 2).key("name", "b").with("peer", a).build();
        PlanOutcome outcome = Planning.with(schema)
                .observing(Observation.of(List.of(held(a, 1), held(b, 2))).withCascades(both))
                .binding(a, 1)
                .with(new PlanOptions(true, true, OWNED))
                .plan();

        assertThat(deletes(outcome).byType()).isEqualTo(Map.of(DEVICE, new DeleteCount(1, 1, 1, 2)));
    }

    @Test
    void protected_objects_that_go_along_are_named() {
        DeletePolicy policy =
                new DeletePolicy(Optional.empty(), new Protection(List.of(new Glob("net.port")), List.of()), true);
        PlanOutcome outcome = Planning.with(SCHEMA)
                .observing(observed(held(oldRack, 1), held(device, 3), held(portOfUnmanaged, 4)))
                .binding(oldRack, 1)
                .with(new PlanOptions(true, true, policy))
                .plan();

        assertThat(outcome.plan().operations())
                .extracting(PlannedOperation::evidence)
                .singleElement()
                .satisfies(evidence ->
                        assertThat(evidence.collateral().guarded()).containsExactly(new TypeKey(PORT, port.key())));
    }

    private Planning planning() {
        return Planning.with(SCHEMA)
                .observing(everything())
                .binding(oldRack, 1)
                .binding(newRack, 2)
                .binding(device, 3)
                .binding(port, 4)
                .declaring(newRack);
    }

    private Observation everything() {
        return observed(held(oldRack, 1), held(newRack, 2), held(device, 3), held(port, 4));
    }

    private static Observation observed(ObservedObject... objects) {
        return Observation.of(List.of(objects)).withCascades(CASCADES);
    }

    private static DeleteSummary deletes(PlanOutcome outcome) {
        return outcome.plan().summary().orElseThrow().deletes().orElseThrow();
    }
}
