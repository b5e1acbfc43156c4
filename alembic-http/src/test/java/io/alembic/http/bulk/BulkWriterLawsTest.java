package io.alembic.http.bulk;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every write, whatever the server does to it. */
final class BulkWriterLawsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.node")
            .key("name", ScalarType.STRING)
            .field("above", ref("net.node"))
            .build();

    @Property(tries = 300)
    void every_step_gets_one_outcome_that_is_true(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 12) int batchSize,
            @ForAll @IntRange(min = 1, max = 3) int connections,
            @ForAll MemoryTarget.Blame blame,
            @ForAll boolean refusesDoubles) {
        MemoryTarget target = new MemoryTarget();
        target.refusesDoubles = refusesDoubles;
        Random random = new Random(seed);
        List<Operation> operations = operations(target, random, count);
        target.blame = blame;
        target.faults = faults(random);
        RecordedOutcomes outcomes = new RecordedOutcomes();
        WriteRequest request = WriteSteps.request(SCHEMA, Bindings.EMPTY, operations);

        boolean ended = true;
        try {
            new BulkWriter(target, new BulkOptions(batchSize, connections)).write(request, outcomes);
        } catch (BackendException e) {
            ended = false;
        }

        if (ended) {
            assertThat(outcomes.size()).isEqualTo(count);
            request.steps().forEach(step -> assertTrue(target, request, outcomes, step.index()));
        }
        assertThat(new HashSet<>(target.names())).as("nothing exists twice").hasSameSizeAs(target.names());
    }

    private static void assertTrue(MemoryTarget target, WriteRequest request, RecordedOutcomes outcomes, int index) {
        WriteOutcome outcome = outcomes.of(index);
        Operation operation = request.steps().get(index).operation();
        boolean blocked = request.steps().get(index).requires().stream()
                .anyMatch(required -> !(outcomes.of(required) instanceof WriteOutcome.Applied));
        assertThat(outcome instanceof WriteOutcome.Blocked).isEqualTo(blocked);
        if (outcome instanceof WriteOutcome.Applied applied) {
            BackendId id = applied.id().or(operation::backendId).orElseThrow();
            assertThat(target.objects.containsKey(id)).isEqualTo(operation.kind() != OperationKind.DELETE);
        }
    }

    private static java.util.function.Function<BulkBatch, MemoryTarget.Fault> faults(Random random) {
        return batch -> switch (random.nextInt(12)) {
            case 0 -> MemoryTarget.Fault.LOST_AFTER;
            case 1 -> MemoryTarget.Fault.LOST_BEFORE;
            case 2 -> MemoryTarget.Fault.REFUSED;
            default -> MemoryTarget.Fault.NONE;
        };
    }

    private static List<Operation> operations(MemoryTarget target, Random random, int count) {
        List<Operation> operations = new ArrayList<>();
        List<InventoryObject> created = new ArrayList<>();
        List<Operation> deletes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "node-" + i;
            InventoryObject node = node(random, created, i, name);
            int kind = random.nextInt(10);
            if (kind < 7) {
                if (kind == 0 && target.refusesDoubles) {
                    target.holding("net.node", name);
                } else if (kind == 1) {
                    target.poison.add(name);
                }
                created.add(node);
                operations.add(Operations.create(node));
            } else {
                target.holding("net.node", name);
                Optional<BackendId> id = Optional.of(
                        target.find(node.type(), node.key(), references()).get(0));
                if (kind < 9) {
                    operations.add(Operations.update(node.attributes().without("above"), node, id));
                } else {
                    deletes.add(Operations.delete(node, id));
                }
            }
        }
        operations.addAll(deletes);
        return operations;
    }

    private static InventoryObject node(Random random, List<InventoryObject> above, int number, String name) {
        var node = object("net.node", number).key("name", name);
        if (!above.isEmpty() && random.nextBoolean()) {
            node.with("above", above.get(random.nextInt(above.size())));
        }
        return node.build();
    }

    private static ReferenceEncoder references() {
        return new ReferenceEncoder(SCHEMA, (type, uid) -> Optional.empty());
    }
}
