package io.alembic.testkit.write;

import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays operations out as a write request. They are taken in the order given, which must be one that can be applied. */
public final class WriteSteps {

    private final Schema schema;
    private final List<WriteStep> steps = new ArrayList<>();
    private final Map<Uid, Integer> written = new HashMap<>();

    private int highest = -1;

    private WriteSteps(Schema schema) {
        this.schema = schema;
    }

    /** Each operation requires the earlier ones that write what it refers to; each delete comes after all before it. */
    public static WriteRequest request(Schema schema, Bindings bindings, List<Operation> operations) {
        WriteSteps layout = new WriteSteps(schema);
        operations.forEach(layout::add);
        return new WriteRequest(schema, layout.steps, bindings, "plan-of-a-test", Progress.SILENT);
    }

    private void add(Operation operation) {
        Set<Integer> requires = new TreeSet<>();
        operation.desired().ifPresent(object -> requireTargets(object, requires));
        requireEarlier(operation.uid(), requires);
        int level = operation.kind() == OperationKind.DELETE
                ? highest + 1
                : requires.stream()
                        .mapToInt(index -> steps.get(index).level() + 1)
                        .max()
                        .orElse(0);
        highest = Math.max(highest, level);
        written.put(operation.uid(), steps.size());
        steps.add(new WriteStep(steps.size(), operation, level, List.copyOf(requires)));
    }

    private void requireTargets(InventoryObject object, Set<Integer> requires) {
        schema.type(object.type()).ifPresent(type -> {
            References.forEach(type.fields(), object.attributes(), (target, leaf) -> requireLeaf(leaf, requires));
            References.forEach(type.key(), object.key().fields(), (target, leaf) -> requireLeaf(leaf, requires));
        });
    }

    private void requireLeaf(Value leaf, Set<Integer> requires) {
        leaf.asText().flatMap(Uid::parse).ifPresent(uid -> requireEarlier(uid, requires));
    }

    private void requireEarlier(Uid uid, Set<Integer> requires) {
        Integer earlier = written.get(uid);
        if (earlier != null) {
            requires.add(earlier);
        }
    }
}
