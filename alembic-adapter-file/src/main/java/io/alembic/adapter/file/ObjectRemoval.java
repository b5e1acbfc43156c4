package io.alembic.adapter.file;

import io.alembic.adapter.file.StepRun.Done;
import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes objects, unless one that stays still refers to them. Objects that refer to each other go together, in any
 * order; one that must stay keeps all that it refers to. Only references of declared types are seen.
 */
final class ObjectRemoval {

    private final WorkingCopy copy;
    private final Targets targets;
    private final Map<ObjectName, WriteStep> doomed = new LinkedHashMap<>();
    private final Map<ObjectName, List<ObjectName>> referrers = new HashMap<>();
    private final Map<ObjectName, List<ObjectName>> referred = new HashMap<>();
    private final Map<Integer, List<ObjectName>> requiring = new HashMap<>();
    private final Map<ObjectName, ObjectName> keptBy = new HashMap<>();

    /** @param undone positions of steps that failed so far */
    ObjectRemoval(Schema schema, WorkingCopy copy, Targets targets, List<WriteStep> deletes, Set<Integer> undone) {
        this.copy = copy;
        this.targets = targets;
        for (WriteStep step : deletes) {
            if (step.requires().stream().noneMatch(undone::contains)) {
                find(step).map(WorkingCopy::name).ifPresent(name -> doom(name, step));
            }
        }
        if (!doomed.isEmpty()) {
            copy.objects().forEach(object -> noteReferences(schema, object));
        }
        keepWhatIsReferredTo();
    }

    Done remove(WriteStep step) {
        Optional<StoredObject> found = targets.find(step.operation());
        if (found.isEmpty()) {
            return new Done(Optional.empty(), AppliedBy.NOTHING);
        }
        ObjectName keeper = keptBy.get(WorkingCopy.name(found.get()));
        if (keeper != null) {
            throw new BackendException(
                    BackendFailure.REJECTED,
                    step.operation().typeKey() + " cannot be deleted: " + keeper + " still refers to it");
        }
        copy.remove(found.get());
        return new Done(Optional.empty(), AppliedBy.WRITING);
    }

    private Optional<StoredObject> find(WriteStep step) {
        try {
            return targets.find(step.operation());
        } catch (BackendException e) {
            return Optional.empty(); // said when the step's turn comes
        }
    }

    private void doom(ObjectName name, WriteStep step) {
        doomed.put(name, step);
        step.requires()
                .forEach(index -> requiring
                        .computeIfAbsent(index, each -> new ArrayList<>())
                        .add(name));
    }

    private void noteReferences(Schema schema, StoredObject object) {
        ObjectName referrer = WorkingCopy.name(object);
        schema.type(object.type())
                .ifPresent(type -> object.fields()
                        .forEach((name, value) -> type.field(name)
                                .ifPresent(field -> References.forEach(
                                        field.type(),
                                        value,
                                        (target, leaf) -> IdentityResolution.idIn(leaf)
                                                .map(id -> new ObjectName(target, id))
                                                .filter(to -> doomed.containsKey(to) && !to.equals(referrer))
                                                .ifPresent(to -> note(referrer, to))))));
    }

    private void note(ObjectName referrer, ObjectName to) {
        referrers.computeIfAbsent(to, each -> new ArrayList<>()).add(referrer);
        referred.computeIfAbsent(referrer, each -> new ArrayList<>()).add(to);
    }

    private void keepWhatIsReferredTo() {
        Deque<ObjectName> staying = new ArrayDeque<>();
        referrers
                .values()
                .forEach(list -> list.stream()
                        .filter(referrer -> !doomed.containsKey(referrer))
                        .forEach(staying::add));
        while (!staying.isEmpty()) {
            ObjectName stays = staying.remove();
            for (ObjectName kept : referred.getOrDefault(stays, List.of())) {
                if (keptBy.putIfAbsent(kept, stays) == null) {
                    staying.add(kept);
                    staying.addAll(blockedBy(kept));
                }
            }
        }
    }

    /** What will not be tried, because it requires the delete of an object that is kept. */
    private List<ObjectName> blockedBy(ObjectName kept) {
        WriteStep step = doomed.get(kept);
        return step == null ? List.of() : requiring.getOrDefault(step.index(), List.of());
    }
}
