package io.alembic.adapter.file;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A write takes one pass: what grows faster than the number of objects shows here as a timeout. */
class LargeFileTest {

    private static final int OBJECTS = 30_000;
    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.node")
            .key("name", ScalarType.STRING)
            .field("next", ref("net.node"))
            .text("note")
            .build();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void thirty_thousand_objects_in_one_chain_are_written_read_changed_and_deleted() {
        Converged network = new Converged(FileBackends.open(folder, "network.json"), SCHEMA);
        List<Operation> creates = new ArrayList<>();
        List<Operation> updates = new ArrayList<>();
        List<Operation> deletes = new ArrayList<>();
        InventoryObject before = node(0, Optional.empty());
        for (int i = 0; i < OBJECTS; i++) {
            InventoryObject node = node(i, i == 0 ? Optional.empty() : Optional.of(before));
            BackendId id = BackendId.of(i + 1L);
            creates.add(Operations.create(node));
            updates.add(Operations.update(
                    node.attributes(),
                    node.withAttributes(node.attributes().with("note", Value.of("n"))),
                    Optional.of(id)));
            deletes.add(Operations.delete(node, Optional.of(id)));
            before = node;
        }

        assertThat(network.write(creates).allApplied()).isTrue();
        assertThat(network.read()).hasSize(OBJECTS);
        assertThat(network.write(updates).allApplied()).isTrue();
        RecordedOutcomes outcomes = network.write(deletes);
        assertThat(outcomes.allApplied()).isTrue();
        assertThat(network.read()).isEmpty();
    }

    private static InventoryObject node(int number, Optional<InventoryObject> next) {
        ObjectBuilder builder = object("net.node", number).key("name", "node-" + number);
        next.ifPresent(target -> builder.with("next", target));
        return builder.build();
    }
}
