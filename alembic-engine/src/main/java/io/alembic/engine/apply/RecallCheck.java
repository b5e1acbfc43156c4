package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.Schema;
import io.alembic.engine.compare.FieldComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks whether what a plan says of objects still holds, before any of it is believed: the id is there and has the key
 * it had. First only at these objects; where that shows a conflict, at everything, because a key may refer to something
 * that was not read.
 */
final class RecallCheck {

    private final Observer observer;
    private final Schema schema;
    private final Bindings bindings;
    private final Progress progress;

    /** @param bindings those of state and journal */
    RecallCheck(Observer observer, Schema schema, Bindings bindings, Progress progress) {
        this.observer = requireNonNull(observer, "observer is null");
        this.schema = requireNonNull(schema, "schema is null");
        this.bindings = requireNonNull(bindings, "bindings is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /**
     * @param all those bindings, and what is recalled
     * @throws AlembicException of kind STALE_PLAN with all that does not hold
     */
    void run(RecalledObjects recalled, Bindings all) {
        if (recalled.isEmpty() || conflicts(recalled, all, wanted(recalled)).isEmpty()) {
            return;
        }
        List<Problem> conflicts = conflicts(recalled, all, new ReadScope.Everything());
        if (!conflicts.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.STALE_PLAN,
                    "the plan is stale: objects that it needs, and that nothing but the plan knows, are not what they"
                            + " were; plan again, or apply with the state it was made with",
                    conflicts);
        }
    }

    private static ReadScope wanted(RecalledObjects recalled) {
        SortedMap<TypeName, Set<BackendId>> ids = new TreeMap<>();
        recalled.all()
                .forEach(each -> ids.computeIfAbsent(each.object().type(), type -> new HashSet<>())
                        .add(each.object().id()));
        return new ReadScope.Wanted(ids, new TreeMap<>());
    }

    private List<Problem> conflicts(RecalledObjects recalled, Bindings all, ReadScope scope) {
        progress.update("looking for what the plan refers to", 0, 0);
        Observation observation = observer.observe(
                new ObserveRequest(schema, new TreeSet<>(schema.types().keySet()), all, scope, progress));
        Map<TypeName, Map<BackendId, ObservedObject>> observed = new HashMap<>();
        observation
                .objects()
                .forEach(object -> object.id()
                        .ifPresent(id -> observed.computeIfAbsent(object.type(), type -> new HashMap<>())
                                .put(id, object)));
        DoomedFields fields = new DoomedFields(schema, FieldComparison.of(schema, observation), all);
        List<Problem> conflicts = new ArrayList<>();
        for (RecalledObjects.Recalled each : recalled.all()) {
            KnownObject object = each.object();
            Optional<ObservedObject> now = Optional.ofNullable(
                    observed.getOrDefault(object.type(), Map.of()).get(object.id()));
            conflict(each, now, fields).ifPresent(conflicts::add);
        }
        return conflicts;
    }

    /** What an operation is about may be gone, or have its new key already: that is for the operation to say. */
    private Optional<Problem> conflict(
            RecalledObjects.Recalled recalled, Optional<ObservedObject> now, DoomedFields fields) {
        KnownObject object = recalled.object();
        Optional<Problem> taken = bindings.uidOf(object.type(), object.id())
                .map(holder -> problem(object, "which state binds to uid " + holder));
        if (taken.isPresent()) {
            return taken;
        }
        if (now.isEmpty()) {
            return recalled.planned().isPresent() ? Optional.empty() : Optional.of(problem(object, "which is gone"));
        }
        Key key = now.get().key();
        boolean holds = fields.keeps(object.type(), object.key(), key)
                || recalled.planned()
                        .filter(wanted -> fields.keeps(object.type(), wanted, key))
                        .isPresent();
        return holds ? Optional.empty() : Optional.of(problem(object, "whose key is " + key + " now"));
    }

    private static Problem problem(KnownObject object, String what) {
        return Problem.of(
                "stale",
                object.typeKey() + " (uid " + object.uid() + "): it was backend id " + object.id() + " when planned, "
                        + what);
    }
}
