package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.value.MapValue;
import io.alembic.engine.match.Matched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the backend holds of the objects that operations change, before they do: what the way back needs. */
final class PriorObjects {

    private final Schema schema;
    private final Map<ObjectName, ObservedObject> declared = new HashMap<>();
    private final Map<TypeName, Map<BackendId, ObservedObject>> superfluous = new HashMap<>();

    private PriorObjects(Schema schema, Matched matched) {
        this.schema = requireNonNull(schema, "schema is null");
        matched.objects()
                .forEach(object -> object.observed()
                        .ifPresent(observed -> declared.put(ObjectName.of(object.declared()), observed)));
        matched.superfluous()
                .forEach(extra -> extra.object()
                        .id()
                        .ifPresent(id -> superfluous
                                .computeIfAbsent(extra.object().type(), type -> new HashMap<>())
                                .put(id, extra.object())));
    }

    /** By position; empty for what is not there, creates among it. */
    static List<Optional<PriorObject>> of(Schema schema, List<PlannedOperation> operations, Matched matched) {
        PriorObjects objects = new PriorObjects(schema, matched);
        return operations.stream().map(objects::of).toList();
    }

    /** Of a doomed object the plan may know more: it saw all that this one refers to. */
    private Optional<PriorObject> of(PlannedOperation planned) {
        MapValue seen = planned.evidence().observed();
        return of(planned.operation()).map(now -> seen.isEmpty() ? now : new PriorObject(now.key(), seen));
    }

    private Optional<PriorObject> of(Operation operation) {
        Optional<ObservedObject> observed = operation.fold(
                create -> Optional.empty(),
                update -> Optional.ofNullable(declared.get(ObjectName.of(update))),
                delete -> delete.id()
                        .flatMap(id -> Optional.ofNullable(superfluous
                                .getOrDefault(delete.type(), Map.of())
                                .get(id))));
        return observed.map(found -> new PriorObject(found.key(), declaredFields(found)));
    }

    private MapValue declaredFields(ObservedObject object) {
        MapValue.Builder fields = MapValue.builder();
        schema.type(object.type())
                .ifPresent(type -> object.attributes().forEach((name, value) -> {
                    if (type.field(name).isPresent() && !value.isNull()) {
                        fields.put(name, value);
                    }
                }));
        return fields.build();
    }
}
