package io.alembic.http.bulk;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.List;
import java.util.stream.IntStream;

/** A small network to write: pops, and racks that refer to them. */
final class SmallNetwork {

    static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("name", ScalarType.STRING)
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .field("pop", ref("net.pop"))
            .build();

    private SmallNetwork() {}

    static RecordedOutcomes write(BulkTarget server, BulkOptions options, List<Operation> operations) {
        RecordedOutcomes outcomes = new RecordedOutcomes();
        new BulkWriter(server, options).write(WriteSteps.request(SCHEMA, Bindings.EMPTY, operations), outcomes);
        return outcomes;
    }

    static List<Operation> pops(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Operations.create(pop(i)))
                .toList();
    }

    static InventoryObject pop(int number) {
        return object("net.pop", number).key("name", "pop-" + number).build();
    }

    static InventoryObject rack(int number, InventoryObject pop) {
        return object("net.rack", number)
                .key("name", "rack-" + number)
                .with("pop", pop)
                .build();
    }
}
