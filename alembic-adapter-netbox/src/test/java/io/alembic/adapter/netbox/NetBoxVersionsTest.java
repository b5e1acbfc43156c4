package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Updates of objects that somebody else changed since they were planned. */
final class NetBoxVersionsTest {

    private final MakersOnStub makers = new MakersOnStub();
    private final NetBoxStub stub = makers.stub;
    private final Converged converged = makers.converged;

    @AfterEach
    void stop() {
        makers.close();
    }

    @Test
    void an_array_is_written_under_the_tags_of_all_its_objects() {
        List<WriteStep> planned = plannedRenames(3);

        RecordedOutcomes outcomes = write(planned);

        assertThat(outcomes.allApplied()).isTrue();
        assertThat(patches())
                .singleElement()
                .satisfies(patch -> assertThat(
                                patch.header("If-Match").orElseThrow().split(", "))
                        .hasSize(3)
                        .allMatch(tag -> tag.matches("W/\"\\d{4}-.*\\+00:00\"")));
    }

    @Test
    void only_an_object_of_which_a_field_moved_that_is_written_is_stale() {
        List<WriteStep> planned = plannedRenames(20);
        change(7, "name", "somebody's");
        change(9, "description", "somebody's");
        int before = patches().size();

        RecordedOutcomes outcomes = write(planned);

        assertThat(outcomes.failure(7).failure()).isEqualTo(BackendFailure.STALE);
        assertThat(outcomes.failure(7))
                .hasMessageContaining("dcim.manufacturer {\"slug\":\"slug-7\"} (uid ")
                .hasMessageContaining("name is \"somebody's\", not \"name 7\"; plan again");
        assertThat(IntStream.range(0, 20).filter(index -> index != 7))
                .allMatch(index -> outcomes.id(index).isPresent());
        assertThat(patches().size() - before).isLessThan(7);
    }

    @Test
    void an_object_that_is_gone_is_stale() {
        List<WriteStep> planned = plannedRenames(2);
        InventoryObject first = maker(0, "name 0");
        converged.write(List.of(Operations.delete(first, converged.bindings().idOf(first.type(), first.uid()))));
        change(1, "description", "somebody's");

        RecordedOutcomes outcomes = write(planned);

        assertThat(outcomes.failure(0)).hasMessageContaining("gone");
        assertThat(outcomes.id(1)).isPresent();
    }

    @Test
    void an_update_whose_answer_was_lost_is_not_taken_for_somebody_elses() {
        List<WriteStep> planned = plannedRenames(2);
        stub.dropAnswers(1);

        assertThat(write(planned).allApplied()).isTrue();
    }

    /** Makers, and steps that rename them as of now. */
    private List<WriteStep> plannedRenames(int count) {
        converged.write(IntStream.range(0, count)
                .mapToObj(number -> Operations.create(maker(number, "name " + number)))
                .toList());
        Map<Key, ObservedObject> observed = new HashMap<>();
        converged.read().forEach(object -> observed.put(object.key(), object));
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    ObservedObject now =
                            requireNonNull(observed.get(maker(number, "").key()));
                    Operation rename = change(number, now.id(), "name", "new " + number);
                    return new WriteStep(number, rename, 0, List.of(), now.version());
                })
                .toList();
    }

    private RecordedOutcomes write(List<WriteStep> steps) {
        WriteRequest plain = WriteSteps.request(MakersOnStub.SCHEMA, converged.bindings(), List.of());
        RecordedOutcomes outcomes = new RecordedOutcomes();
        makers.backend
                .emitter()
                .orElseThrow()
                .write(
                        new WriteRequest(plain.schema(), steps, plain.bindings(), plain.planId(), plain.progress()),
                        outcomes);
        return outcomes;
    }

    /** As somebody else would. */
    private void change(int number, String field, String value) {
        InventoryObject maker = maker(number, "name " + number);
        converged.write(List.of(change(number, converged.bindings().idOf(maker.type(), maker.uid()), field, value)));
    }

    private static Operation change(int number, Optional<BackendId> id, String field, String value) {
        InventoryObject before = maker(number, "name " + number);
        InventoryObject after = new InventoryObject(
                before.uid(), before.type(), before.key(), before.attributes().with(field, Value.of(value)));
        return Operations.update(before.attributes(), after, id);
    }

    private List<StubRequest> patches() {
        return stub.writes().stream()
                .filter(request -> request.method().equals("PATCH"))
                .toList();
    }

    private static InventoryObject maker(int number, String name) {
        return MakersOnStub.maker(number, name, Value.of("as planned"));
    }
}
