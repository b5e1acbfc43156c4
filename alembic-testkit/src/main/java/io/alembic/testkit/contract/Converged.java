package io.alembic.testkit.contract;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A backend under test together with what state would remember of it: writes teach it ids, reads use them. */
public final class Converged {

    private final Backend backend;
    private final Schema schema;
    private final Map<TypeName, Map<Uid, BackendId>> ids = new HashMap<>();

    public Converged(Backend backend, Schema schema) {
        this.backend = backend;
        this.schema = schema;
    }

    public RecordedOutcomes write(List<Operation> operations) {
        RecordedOutcomes outcomes = new RecordedOutcomes();
        operations.stream()
                .filter(operation -> operation.kind() == OperationKind.CREATE)
                .forEach(created -> forget(created.type(), created.uid()));
        backend.emitter().orElseThrow().write(WriteSteps.request(schema, bindings(), operations), outcomes);
        for (int index = 0; index < operations.size(); index++) {
            remember(operations.get(index), outcomes, index);
        }
        return outcomes;
    }

    public List<ObservedObject> read(TypeName... types) {
        return observe(new ReadScope.Everything(), types).objects();
    }

    public Observation observe(ReadScope scope, TypeName... types) {
        SortedSet<TypeName> wanted = new TreeSet<>(List.of(types));
        return backend.observer()
                .orElseThrow()
                .observe(new ObserveRequest(schema, wanted, bindings(), scope, Progress.SILENT));
    }

    public Bindings bindings() {
        return new Bindings(ids);
    }

    public Optional<BackendId> idOf(Operation operation) {
        return bindings().idOf(operation.type(), operation.uid());
    }

    public void forget(InventoryObject object) {
        forget(object.type(), object.uid());
    }

    public void forgetAll() {
        ids.clear();
    }

    private void remember(Operation operation, RecordedOutcomes outcomes, int index) {
        forget(operation.type(), operation.uid());
        outcomes.of(index)
                .fold(
                        applied -> applied.id(),
                        failed -> Optional.<BackendId>empty(),
                        blocked -> Optional.<BackendId>empty())
                .ifPresent(id -> ids.computeIfAbsent(operation.type(), type -> new HashMap<>())
                        .put(operation.uid(), id));
    }

    private void forget(TypeName type, Uid uid) {
        ids.getOrDefault(type, new HashMap<>()).remove(uid);
    }
}
