package io.alembic.engine.match;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Key;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.plan.Planning;
import io.alembic.testkit.model.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** A reference of an observed object that leads to something that was not observed, on a backend with UUIDs as ids. */
final class UnresolvedReferencesTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("t.port")
            .key("name", ScalarType.STRING)
            .type("t.cable")
            .key("near", ref("t.port"))
            .field("far", ref("t.port"))
            .build();
    private static final Value FOREIGN = MapValue.of("id", Value.of("f0f0f0f0-1111-4222-8333-444455556666"));

    private final InventoryObject near = object("t.port", 1).key("name", "a").build();
    private final InventoryObject far = object("t.port", 2).key("name", "b").build();
    private final InventoryObject cable = object("t.cable", 3)
            .key("near", Value.of(near.uid().toString()))
            .with("far", far)
            .build();

    @Test
    void a_change_from_it_is_refused() {
        Planning planning = Planning.with(SCHEMA)
                .declaring(near, far, cable)
                .observing(Planning.held(near, 1), Planning.held(far, 2), with(Planning.held(cable, 3), cable.key()));

        assertThat(refused(planning))
                .startsWith("t.cable ")
                .contains("far holds the backend id f0f0f0f0-1111-4222-8333-444455556666, and no t.port");
    }

    @Test
    void it_does_not_matter_beside_an_object_that_nobody_declares() {
        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(near)
                .observing(Planning.held(near, 1), with(Planning.held(cable, 3), cable.key()))
                .plan();

        assertThat(outcome.plan().operations())
                .singleElement()
                .satisfies(planned -> assertThat(planned.operation().key()).isEqualTo(cable.key()));
    }

    @Test
    void an_object_with_it_in_its_key_is_left_out_and_that_is_said() {
        PlanOutcome outcome = Planning.with(SCHEMA)
                .declaring(near)
                .observing(Planning.held(near, 1), foreignCable())
                .plan();

        assertThat(outcome.plan().operations()).isEmpty();
        assertThat(outcome.warnings())
                .singleElement()
                .asString()
                .contains("left out 1 observed object(s) of type t.cable");
    }

    @Test
    void an_object_of_the_state_with_it_in_its_key_is_refused() {
        Planning planning = Planning.with(SCHEMA)
                .declaring(near, far, cable)
                .observing(Planning.held(near, 1), Planning.held(far, 2), foreignCable())
                .binding(cable, 3);

        assertThat(refused(planning)).startsWith("t.cable 3: near holds the backend id f0f0f0f0");
    }

    /** The one problem that a plan is refused for. */
    private static String refused(Planning planning) {
        AlembicException refusal = catchThrowableOfType(AlembicException.class, planning::plan);
        assertThat(refusal.kind()).isEqualTo(ErrorKind.BACKEND);
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0).message();
    }

    private ObservedObject foreignCable() {
        return with(Planning.held(cable, 3), Key.of(MapValue.of("near", FOREIGN)));
    }

    /** The cable with the other end out of sight. */
    private static ObservedObject with(ObservedObject held, Key key) {
        return new ObservedObject(held.type(), key, held.attributes().with("far", FOREIGN), held.id(), held.version());
    }
}
