package io.alembic.engine.apply;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.undo.FileUndoStore;
import io.alembic.testkit.model.ObjectBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Two sites and a rack on the first, an empty backend that is sent one operation at a time, and plans by hand. */
final class SmallApply {

    static final SourcePosition DECLARED = new SourcePosition("inventory.yaml", 7, 3);

    final MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, 1);
    final MemorySession session = new MemorySession();
    final StopSignal stop = new StopSignal();
    final List<String> notices = new ArrayList<>();
    final InventoryObject site = site(1, "basel", "Basel");
    final InventoryObject other = site(2, "chur", "Chur");
    final InventoryObject rack = ObjectBuilder.object("net.rack", 3)
            .key("name", "A1")
            .with("site", site)
            .build();

    /** With deletes allowed and the check. */
    ApplyResult apply(Path folder, Plan plan) {
        return runner(folder).run(new ApplyRequest(Selection.whole(plan), true, true, false));
    }

    ApplyRunner runner(Path folder) {
        return new ApplyRunner(
                backend.backend(),
                session,
                new FileJournalStore(Environment.of(Map.of()), folder),
                new FileUndoStore(folder),
                stop,
                Progress.SILENT,
                notices::add);
    }

    static InventoryObject site(int number, String name, String label) {
        return ObjectBuilder.object("net.site", number)
                .key("name", name)
                .with("label", label)
                .build();
    }

    /** Of the label, from what it was to what the object has. */
    static Operation update(InventoryObject object, String was, BackendId id) {
        Value to = object.attributes().getOrNull("label");
        return new Operation.Update(object, List.of(new FieldChange("label", Value.of(was), to)), Optional.of(id));
    }

    static Plan plan(Operation... operations) {
        Evidence evidence = new Evidence(Optional.of(DECLARED), Optional.empty(), new TreeSet<>(), false);
        return planOf(List.of(operations).stream()
                .map(operation -> new PlannedOperation(operation, evidence))
                .toList());
    }

    static Plan planOf(List<PlannedOperation> operations) {
        return new Plan(
                RandomNetwork.SCHEMA,
                operations,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
