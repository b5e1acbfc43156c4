package io.alembic.engine.plan;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.PlanCodec;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every plan. */
final class PlanningLawsTest {

    private static final int TYPES = 2;
    private static final String FOREIGN = "f0f0f0f0-1111-4222-8333-444455556666";
    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("t.a")
            .key("name", ScalarType.INT)
            .field("next", ref("t.a"))
            .field("friends", listRef("t.b"))
            .type("t.b")
            .key("name", ScalarType.INT)
            .field("next", ref("t.a"))
            .field("friends", listRef("t.b"))
            .build();

    @Property(tries = 200)
    void the_order_of_declared_and_observed_objects_means_nothing(
            @ForAll("models") List<InventoryObject> declared,
            @ForAll("models") List<InventoryObject> there,
            @ForAll Random random) {
        List<ObservedObject> observed = Planning.held(there);
        Plan plan = planOf(declared, observed);

        List<InventoryObject> mixed = new ArrayList<>(declared);
        List<ObservedObject> mixedObserved = new ArrayList<>(observed);
        Collections.shuffle(mixed, random);
        Collections.shuffle(mixedObserved, random);

        assertThat(planOf(mixed, mixedObserved)).isEqualTo(plan);
    }

    @Property(tries = 200)
    void a_model_planned_against_itself_needs_nothing(@ForAll("models") List<InventoryObject> declared) {
        assertThat(planOf(declared, Planning.held(declared)).operations()).isEmpty();
    }

    @Property(tries = 200)
    void a_plan_reads_back_as_it_was_written(
            @ForAll("models") List<InventoryObject> declared,
            @ForAll("models") List<InventoryObject> there,
            @ForAll DocumentFormat format) {
        Plan plan = planOf(declared, Planning.held(there));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, format)) {
            PlanCodec.write(out, plan);
        }

        assertThat(PlanCodec.read(DocumentSource.of("plan", bytes.toByteArray()), format))
                .isEqualTo(plan);
    }

    @Property(tries = 500)
    void no_plan_holds_a_backend_id_where_a_uid_belongs(
            @ForAll("models") List<InventoryObject> declared,
            @ForAll("models") List<InventoryObject> there,
            @ForAll Random random) {
        List<ObservedObject> observed = Planning.held(there).stream()
                .map(object -> random.nextInt(4) == 0 ? unresolved(object) : object)
                .toList();
        String written;
        try {
            written = planOf(declared, observed).toString();
        } catch (AlembicException refused) {
            assertThat(refused.kind()).isEqualTo(ErrorKind.BACKEND);
            return;
        }
        assertThat(written).doesNotContain(FOREIGN);
    }

    /** With a reference to something that was not observed, as adapters leave it. */
    private static ObservedObject unresolved(ObservedObject object) {
        return new ObservedObject(
                object.type(),
                object.key(),
                object.attributes().with("next", MapValue.of("id", Value.of(FOREIGN))),
                object.id(),
                object.version());
    }

    @Property(tries = 500)
    void every_create_can_be_placed_when_all_references_can_wait(@ForAll("models") List<InventoryObject> declared) {
        List<Operation> waiting = new ArrayList<>();
        planOf(declared, List.of()).operations().stream()
                .map(PlannedOperation::operation)
                .filter(operation -> operation.kind() == OperationKind.CREATE)
                .forEach(waiting::add);
        Set<Uid> placed = new HashSet<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = waiting.removeIf(
                    operation -> placed.containsAll(references(operation)) && placed.add(operation.uid()));
        }

        assertThat(waiting).isEmpty();
    }

    private static List<Uid> references(Operation create) {
        List<Uid> uids = new ArrayList<>();
        create.desired().orElseThrow().attributes().forEach((name, value) -> {
            value.asText().flatMap(Uid::parse).ifPresent(uids::add);
            value.asList()
                    .ifPresent(list -> list.elements()
                            .forEach(element -> uids.add(Uid.of(element.asText().orElseThrow()))));
        });
        return uids;
    }

    private static Plan planOf(List<InventoryObject> declared, List<ObservedObject> observed) {
        return Planning.with(SCHEMA)
                .declaring(declared)
                .observing(observed)
                .plan()
                .plan();
    }

    /** Up to a dozen objects of two types, referring to one another at random. */
    @Provide
    Arbitrary<List<InventoryObject>> models() {
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(size -> Arbitraries.randoms().map(random -> model(size, random)));
    }

    private static List<InventoryObject> model(int size, Random random) {
        List<InventoryObject> objects = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ObjectBuilder object = object(i % TYPES == 0 ? "t.a" : "t.b", i).key("name", Value.of(i));
            if (random.nextBoolean()) {
                object.with("next", uid(random.nextInt((size + 1) / TYPES) * TYPES));
            }
            if (random.nextBoolean() && size > 1) {
                object.with("friends", ListValue.of(uid(random.nextInt(size / TYPES) * TYPES + 1)));
            }
            objects.add(object.build());
        }
        return objects;
    }

    private static Value uid(int number) {
        return Value.of(Uids.numbered(number).toString());
    }
}
