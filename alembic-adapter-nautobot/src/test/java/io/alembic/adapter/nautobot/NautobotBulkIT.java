package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many objects at once, on a real server. What it took is printed. */
final class NautobotBulkIT {

    private static final int MANY = 2000;

    private final List<String> measured = new ArrayList<>();
    private Backend backend;

    @BeforeEach
    void open() {
        RealNautobot.clean();
        backend = RealNautobot.open();
    }

    @AfterEach
    void close() {
        backend.close();
        RealNautobot.clean();
        measured.forEach(System.out::println);
    }

    @Test
    void one_bad_object_among_five_hundred_fails_alone() {
        Converged converged = new Converged(backend, makers());
        List<Operation> creates = new ArrayList<>();
        IntStream.range(0, 500).forEach(number -> creates.add(Operations.create(maker(number, "first"))));
        creates.set(
                321,
                Operations.create(object("dcim.manufacturer", 1321)
                        .key("name", "x".repeat(300))
                        .build()));

        RecordedOutcomes outcomes = converged.write(creates);

        assertThat(outcomes.failure(321).fieldErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("name"));
        assertThat(outcomes.failure(321)).hasMessageContaining("00000000529").hasMessageContaining("255 characters");
        assertThat(IntStream.range(0, 500)
                        .filter(index -> index != 321)
                        .allMatch(index -> outcomes.how(index) == AppliedBy.WRITING))
                .isTrue();
    }

    @Test
    void two_thousand_objects_are_created_changed_and_deleted() {
        Converged converged = new Converged(backend, makers());
        List<Operation> creates = new ArrayList<>();
        List<Operation> updates = new ArrayList<>();
        List<Operation> deletes = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            InventoryObject before = maker(number, "first");
            InventoryObject after = maker(number, "second");
            creates.add(Operations.create(before));
            updates.add(Operations.update(
                    before.attributes(),
                    after,
                    java.util.Optional.of(
                            io.alembic.core.identity.BackendId.of(after.uid().toString()))));
            deletes.add(Operations.delete(
                    after,
                    java.util.Optional.of(
                            io.alembic.core.identity.BackendId.of(after.uid().toString()))));
        }

        assertThat(timed("create " + MANY, () -> converged.write(creates)).allApplied())
                .isTrue();
        assertThat(timed("read " + MANY, () -> converged.read()))
                .filteredOn(each -> each.attributes().getOrNull("description").equals(Value.of("first")))
                .hasSize(MANY);
        assertThat(timed("update " + MANY, () -> converged.write(updates)).allApplied())
                .isTrue();
        assertThat(converged.read())
                .filteredOn(each -> each.attributes().getOrNull("description").equals(Value.of("second")))
                .hasSize(MANY);
        assertThat(timed("delete " + MANY, () -> atOnce(deletes)).allApplied()).isTrue();
    }

    @Test
    void a_thousand_ports_that_the_server_made_of_templates_are_taken_over() {
        TemplateNetwork network = new TemplateNetwork();
        Converged converged = new Converged(backend, TemplateNetwork.SCHEMA);
        assertThat(converged.write(network.ground(50)).allApplied()).isTrue();
        List<Operation> creates = network.devices(20, 50);

        RecordedOutcomes outcomes = timed("create 20 devices, take over 1000 ports", () -> converged.write(creates));

        assertThat(IntStream.range(0, creates.size())).allMatch(index -> {
            boolean isPort = creates.get(index).type().name().equals("dcim.interface");
            return outcomes.how(index) == (isPort ? AppliedBy.ADOPTING : AppliedBy.WRITING);
        });
    }

    @Test
    void of_two_devices_with_one_name_in_one_place_the_second_fails_alone() {
        TemplateNetwork network = new TemplateNetwork();
        Converged converged = new Converged(backend, TemplateNetwork.SCHEMA);
        assertThat(converged.write(network.ground(0)).allApplied()).isTrue();

        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(network.device(1, "alembic it same")),
                Operations.create(network.device(2, "alembic it other")),
                Operations.create(network.device(3, "alembic it same"))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.WRITING);
        assertThat(outcomes.failure(2)).hasMessageContaining("alembic it 3").hasMessageContaining("name");
    }

    @Test
    void ports_that_the_server_made_of_a_template_are_taken_over() {
        Schema schema = NautobotSample.schema();
        List<InventoryObject> objects = NautobotSample.sample().objects();
        Converged converged = new Converged(backend, schema);
        backend.provisioner().orElseThrow().ensure(schema);
        List<Operation> first = new ArrayList<>();
        objects.subList(0, 5).forEach(object -> first.add(Operations.create(object)));
        assertThat(converged.write(first).allApplied()).isTrue();
        InventoryObject deviceType = objects.get(1);
        RecordedOutcomes template = converged.write(List.of(Operations.create(object("dcim.interfacetemplate", 20)
                .key("device_type", Value.of(deviceType.uid().toString()))
                .key("name", "xe-0/0/0")
                .with("type", "virtual")
                .build())));
        assertThat(template.allApplied()).as("%s", template).isTrue();

        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(objects.get(5)),
                Operations.create(objects.get(6)),
                Operations.create(objects.get(7))));

        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.how(2)).isEqualTo(AppliedBy.WRITING);
        assertThat(converged.read())
                .filteredOn(each -> each.type().equals(objects.get(6).type()))
                .filteredOn(each -> each.attributes()
                        .getOrNull("device")
                        .equals(Value.of(objects.get(5).uid().toString())))
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.attributes().getOrNull("type")).isEqualTo(Value.of("1000base-t")));
    }

    /** Steps that do not depend on one another, in one level. */
    private RecordedOutcomes atOnce(List<Operation> operations) {
        List<WriteStep> steps = new ArrayList<>();
        operations.forEach(operation -> steps.add(new WriteStep(steps.size(), operation, 0, List.of())));
        RecordedOutcomes outcomes = new RecordedOutcomes();
        backend.emitter()
                .orElseThrow()
                .write(new WriteRequest(makers(), steps, Bindings.EMPTY, "test", Progress.SILENT), outcomes);
        return outcomes;
    }

    private <T> T timed(String what, java.util.function.Supplier<T> work) {
        Instant start = Instant.now();
        T result = work.get();
        measured.add(what + ": " + Duration.between(start, Instant.now()).toMillis() + " ms");
        return result;
    }

    private static Schema makers() {
        return SchemaBuilder.schema()
                .type("dcim.manufacturer")
                .key("name", ScalarType.STRING)
                .text("description")
                .build();
    }

    private static InventoryObject maker(int number, String description) {
        ObjectBuilder maker = object("dcim.manufacturer", 1000 + number).key("name", "alembic it maker " + number);
        return maker.with("description", description).build();
    }
}
