package io.alembic.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every backend that is read and written must do: the checks of spec 50 §8 that one process can make. A subclass
 * says how to reach a backend that holds none of the sample's objects.
 */
public abstract class AdapterContract {

    private Backend backend;
    private ContractSample sample;
    private Converged converged;

    /** A backend without any object of the sample's types, save those the sample counts on. Called once a test. */
    protected abstract Backend openEmpty();

    /** The same backend once more, with all it holds now. */
    protected abstract Backend openAgain();

    protected abstract ContractSample sample();

    /** How many objects one page of a read holds; empty for backends without pages. */
    protected OptionalInt pageSize() {
        return OptionalInt.empty();
    }

    /**
     * Steps that make two objects which refer to each other: a create without its reference, the create of the other,
     * and an update of the first, without an id, that closes the circle. Empty when no declared type allows it.
     */
    protected List<Operation> circle() {
        return List.of();
    }

    /** The observed objects without those the backend held before; all, for backends that hold nothing at first. */
    protected List<ObservedObject> ours(List<ObservedObject> observed) {
        return observed;
    }

    @BeforeEach
    final void openBackend() {
        backend = openEmpty();
        sample = sample();
        converged = new Converged(backend, sample.schema());
    }

    @AfterEach
    final void closeBackend() {
        backend.close();
    }

    @Test
    void it_is_the_same_backend_each_time_it_is_opened() {
        try (Backend again = openAgain()) {
            assertThat(again.identity()).isEqualTo(backend.identity());
            assertThat(again.effects()).isEqualTo(backend.effects());
        }
    }

    @Test
    void an_empty_write_succeeds_and_changes_nothing() {
        createAll();
        List<ObservedObject> before = sorted(converged.read());

        assertThat(converged.write(List.of()).size()).isZero();

        assertThat(sorted(converged.read())).isEqualTo(before);
    }

    @Test
    void what_is_created_has_an_id_and_is_read_back_as_it_was_sent() {
        RecordedOutcomes outcomes = createAll();

        List<ObservedObject> observed = ours(converged.read());
        assertThat(observed).hasSameSizeAs(sample.objects());
        for (int index = 0; index < sample.objects().size(); index++) {
            InventoryObject sent = sample.objects().get(index);
            BackendId id = outcomes.id(index).orElseThrow();
            assertHolds(find(observed, sent.type(), id), sent);
        }
    }

    @Test
    void a_read_of_one_type_brings_only_that_type() {
        createAll();
        TypeName type = sample.objects().get(0).type();

        assertThat(converged.read(type))
                .isNotEmpty()
                .allMatch(object -> object.type().equals(type));
    }

    @Test
    void ids_are_unique_within_a_type() {
        createAll();

        Set<List<Object>> seen = new HashSet<>();
        for (ObservedObject object : converged.read()) {
            assertThat(seen.add(List.of(object.type(), object.id())))
                    .as("%s", object)
                    .isTrue();
        }
    }

    @Test
    void keys_hold_exactly_the_fields_the_schema_says() {
        createAll();

        assertThat(converged.read())
                .allSatisfy(object -> assertThat(object.key().fields().names())
                        .containsExactlyElementsOf(sample.schema()
                                .type(object.type())
                                .orElseThrow()
                                .key()
                                .keySet()));
    }

    @Test
    void references_to_what_state_does_not_know_are_the_derived_uids() {
        createAll();
        converged.forgetAll();

        ReferenceCheck.assertResolved(sample.schema(), converged.read());
    }

    @Test
    void two_reads_in_a_row_are_equal() {
        createAll();

        assertThat(sorted(converged.read())).isEqualTo(sorted(converged.read()));
    }

    @Test
    void a_narrowed_read_brings_what_is_bound_and_nothing_that_a_whole_read_does_not() {
        createAll();

        List<ObservedObject> whole = converged.read();
        List<ObservedObject> narrow = converged.observe(new ReadScope.Bound()).objects();

        assertThat(whole).containsAll(narrow);
        assertThat(narrow).hasSizeGreaterThanOrEqualTo(sample.objects().size());
    }

    @Test
    void the_same_create_again_takes_over_the_object_that_is_there() {
        InventoryObject first = sample.objects().get(0);
        provision();
        Optional<BackendId> id =
                converged.write(List.of(Operations.create(first))).id(0);

        RecordedOutcomes again = converged.write(List.of(Operations.create(first)));

        assertThat(again.id(0)).isEqualTo(id);
        assertThat(again.how(0)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(ours(converged.read(first.type()))).hasSize(1);
    }

    @Test
    void an_update_tells_the_id_and_is_read_back() {
        createAll();
        Operation update =
                Operations.update(original(sample.changed()).attributes(), sample.changed(), idOf(sample.changed()));

        RecordedOutcomes outcomes = converged.write(List.of(update));

        assertThat(outcomes.id(0)).isEqualTo(update.backendId());
        assertHolds(find(converged.read(), update.type(), update.backendId().orElseThrow()), sample.changed());
    }

    @Test
    void an_update_without_an_id_finds_its_object_by_key() {
        createAll();
        Optional<BackendId> id = idOf(sample.changed());
        converged.forget(sample.changed());
        Operation update =
                Operations.update(original(sample.changed()).attributes(), sample.changed(), Optional.empty());

        assertThat(converged.write(List.of(update)).id(0)).isEqualTo(id);
    }

    @Test
    void an_update_to_null_clears() {
        InventoryObject cleared =
                sample.cleared().orElseGet(() -> Assumptions.abort("the sample has nothing to clear"));
        createAll();

        converged.write(List.of(Operations.update(original(cleared).attributes(), cleared, idOf(cleared))));

        ObservedObject held =
                find(converged.read(), cleared.type(), idOf(cleared).orElseThrow());
        cleared.attributes().forEach((name, value) -> {
            if (value.isNull()) {
                assertThat(held.attributes().getOrNull(name)).isEqualTo(Value.ofNull());
            }
        });
    }

    @Test
    void deleting_twice_succeeds() {
        createAll();
        List<Operation> deletes = new ArrayList<>();
        for (InventoryObject object : sample.objects()) {
            deletes.add(0, Operations.delete(object, idOf(object)));
        }

        assertThat(converged.write(deletes).allApplied()).isTrue();
        assertThat(ours(converged.read())).isEmpty();

        RecordedOutcomes again = converged.write(deletes);
        assertThat(again.allApplied()).as("%s", again).isTrue();
        assertThat(again.how(0)).isEqualTo(AppliedBy.NOTHING);
    }

    @Test
    void a_reference_to_what_nobody_knows_fails_that_step_alone() {
        InventoryObject dangling = sample.objects().stream()
                .filter(this::refersToAnother)
                .reduce((first, second) -> second)
                .orElseGet(() -> Assumptions.abort("the sample has no references"));
        provision();

        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(dangling), Operations.create(sample.numbered().apply(0))));

        assertThat(outcomes.failure(0).getMessage()).isNotBlank();
        assertThat(outcomes.id(1)).isPresent();
        assertThat(ours(converged.read(dangling.type())))
                .noneMatch(object -> object.key().equals(dangling.key()));
    }

    @Test
    void what_is_previewed_is_what_provisioning_does_and_it_does_it_once() {
        SchemaProvisioner schemas = backend.provisioner().orElseThrow();
        Optional<ProvisionReport> preview = schemas.preview(sample.schema());
        assertThat(schemas.preview(sample.schema()))
                .as("a preview changes nothing")
                .isEqualTo(preview);

        ProvisionReport done = schemas.ensure(sample.schema());

        preview.ifPresent(previewed -> assertThat(done).isEqualTo(previewed));
        assertThat(schemas.ensure(sample.schema())).isEqualTo(ProvisionReport.EMPTY);
    }

    @Test
    void objects_that_refer_to_each_other_are_made_in_one_write() {
        List<Operation> steps = circle();
        Assumptions.assumeFalse(steps.isEmpty(), "no two objects of the sample can refer to each other");
        provision();

        RecordedOutcomes outcomes = converged.write(steps);

        assertThat(outcomes.allApplied()).as("%s", outcomes).isTrue();
        assertThat(outcomes.id(steps.size() - 1)).isEqualTo(outcomes.id(0));
        InventoryObject closed = steps.get(steps.size() - 1).desired().orElseThrow();
        assertHolds(find(converged.read(), closed.type(), outcomes.id(0).orElseThrow()), closed);
    }

    @Test
    void every_object_is_seen_whatever_the_size_of_a_page() {
        int page = pageSize().orElseGet(() -> Assumptions.abort("the backend has no pages"));
        List<Operation> creates = IntStream.range(0, page + 1)
                .mapToObj(number -> Operations.create(sample.numbered().apply(number)))
                .toList();
        TypeName type = creates.get(0).type();
        provision();

        for (int end : List.of(page - 1, page, page + 1)) {
            int held = ours(converged.read(type)).size();
            converged.write(creates.subList(held, end));
            assertThat(ours(converged.read(type))).hasSize(end);
        }
    }

    private RecordedOutcomes createAll() {
        provision();
        List<Operation> creates = new ArrayList<>();
        sample.objects().forEach(object -> creates.add(Operations.create(object)));
        RecordedOutcomes outcomes = converged.write(Collections.unmodifiableList(creates));
        assertThat(outcomes.allApplied()).as("%s", outcomes).isTrue();
        return outcomes;
    }

    private void provision() {
        backend.provisioner().orElseThrow().ensure(sample.schema());
    }

    private InventoryObject original(InventoryObject object) {
        return sample.objects().stream()
                .filter(each -> each.uid().equals(object.uid()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<BackendId> idOf(InventoryObject object) {
        return converged.bindings().idOf(object.type(), object.uid());
    }

    private boolean refersToAnother(InventoryObject object) {
        return !ReferenceCheck.leaves(sample.schema(), object).isEmpty();
    }

    private void assertHolds(ObservedObject held, InventoryObject sent) {
        assertThat(held.key()).as("%s", sent.typeKey()).isEqualTo(sent.key());
        MapValue attributes = sent.attributes();
        attributes.forEach((name, value) -> assertThat(SameValue.of(
                        sample.schema().type(sent.type()).flatMap(type -> type.field(name)),
                        value,
                        held.attributes().getOrNull(name)))
                .as(
                        "%s of %s: sent %s, held %s",
                        name, sent.typeKey(), value, held.attributes().getOrNull(name))
                .isTrue());
    }

    private static ObservedObject find(List<ObservedObject> observed, TypeName type, BackendId id) {
        return observed.stream()
                .filter(object -> object.type().equals(type)
                        && object.id().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " with id " + id + " was read"));
    }

    private static List<ObservedObject> sorted(List<ObservedObject> objects) {
        return objects.stream()
                .sorted(Comparator.comparing(ObservedObject::typeKey))
                .toList();
    }
}
