package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;
import io.alembic.engine.compare.FieldComparison;
import io.alembic.engine.match.Matched;
import io.alembic.engine.match.Matcher;
import io.alembic.engine.match.ObservationCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Looks at the backend again before a plan is carried out (spec 40 §6). First only at the objects the plan is about;
 * where that shows a conflict, at everything, because a reference to something that was not read cannot be told.
 */
final class StaleCheck {

    private final Observer observer;
    private final Schema schema;
    private final Progress progress;

    StaleCheck(Observer observer, Schema schema, Progress progress) {
        this.observer = requireNonNull(observer, "observer is null");
        this.schema = requireNonNull(schema, "schema is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /**
     * How each operation stands, and what there was of its object.
     *
     * @param bindings those of state, and those an earlier run left
     * @throws AlembicException of kind STALE_PLAN with all conflicts
     */
    Inspection run(List<PlannedOperation> operations, Bindings bindings, Resumption resumption) {
        Inspection inspection = withoutRefusing(operations, bindings, resumption);
        if (!inspection.conflicts().isEmpty()) {
            throw new AlembicException(
                    ErrorKind.STALE_PLAN,
                    "the plan is stale: the backend changed since; plan again, or pass --no-stale-check to apply it as"
                            + " it is",
                    inspection.conflicts());
        }
        return inspection;
    }

    /**
     * How each operation stands, whatever else moved: a run that is resumed without a check must still not make again
     * what the run before it made unheard.
     */
    Inspection withoutRefusing(List<PlannedOperation> operations, Bindings bindings, Resumption resumption) {
        Look look = new Look(operations, bindings, resumption);
        Inspection inspection = look.at(WantedObjects.scope(operations, bindings));
        return inspection.conflicts().isEmpty() ? inspection : look.at(new ReadScope.Everything());
    }

    private final class Look {

        private final List<PlannedOperation> operations;
        private final Bindings bindings;
        private final Resumption resumption;
        private final Inventory inventory;
        private final Map<ObjectName, PlannedObject> planned;

        Look(List<PlannedOperation> operations, Bindings bindings, Resumption resumption) {
            this.operations = operations;
            this.bindings = bindings;
            this.resumption = resumption;
            inventory = WantedObjects.inventory(schema, operations);
            planned = PlannedObject.of(operations);
        }

        Inspection at(ReadScope scope) {
            progress.update("looking what changed since the plan", 0, 0);
            Observation observation = observer.observe(
                    new ObserveRequest(schema, new TreeSet<>(schema.types().keySet()), bindings, scope, progress));
            Matched matched = Matcher.match(inventory, objects(observation, scope), bindings, true);
            FieldComparison comparison = FieldComparison.of(schema, observation);
            StandingJudge judge = new StandingJudge(operations, comparison, resumption);
            matched.objects().forEach(object -> judge.judge(name(object.declared()), object));
            DoomedFields doomed = new DoomedFields(schema, comparison, bindings);
            new DoomedObjects(operations, matched, bindings, doomed).judge(judge, resumption);
            return new Inspection(
                    judge.standings(),
                    judge.conflicts(),
                    PriorObjects.of(schema, operations, matched),
                    observation.lateFields());
        }

        private PlannedObject name(InventoryObject declared) {
            return requireNonNull(planned.get(ObjectName.of(declared)), "every declared object was planned");
        }

        private List<ObservedObject> objects(Observation observation, ReadScope scope) {
            return scope.fold(
                    everything -> ObservationCheck.check(schema, observation.objects(), bindings)
                            .objects(),
                    bound -> observation.objects(),
                    wanted -> observation.objects());
        }
    }
}
