package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import io.alembic.engine.compare.FieldComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what a plan recorded of a doomed object with what it is now. A reference counts only where state binds what it
 * named: without that memory the same object may go by another uid now.
 */
final class DoomedFields {

    private final Schema schema;
    private final FieldComparison comparison;
    private final Bindings bindings;

    DoomedFields(Schema schema, FieldComparison comparison, Bindings bindings) {
        this.schema = requireNonNull(schema, "schema is null");
        this.comparison = requireNonNull(comparison, "comparison is null");
        this.bindings = requireNonNull(bindings, "bindings is null");
    }

    boolean keeps(TypeName type, Key was, Key now) {
        if (was.equals(now)) {
            return true;
        }
        Function<String, Optional<FieldSchema>> declared =
                name -> schema.type(type).map(TypeSchema::key).flatMap(key -> Optional.ofNullable(key.get(name)));
        return was.fields().size() == now.fields().size()
                && was.fields().entries().stream()
                        .allMatch(entry -> now.fields().get(entry.getKey()).equals(Optional.of(entry.getValue()))
                                || isUnknown(declared.apply(entry.getKey()), entry.getValue()));
    }

    /** From what was recorded to what is. */
    List<FieldChange> changes(PlannedOperation planned, ObservedObject now) {
        TypeName type = now.type();
        List<FieldChange> changes = new ArrayList<>();
        planned.evidence().observed().forEach((name, was) -> {
            Value is = now.attributes().getOrNull(name);
            boolean same = comparison.same(type, name, was, is)
                    || isUnknown(schema.type(type).flatMap(known -> known.field(name)), was);
            if (!same) {
                changes.add(new FieldChange(name, was, is));
            }
        });
        return changes;
    }

    private boolean isUnknown(Optional<FieldSchema> field, Value was) {
        boolean[] unknown = {false};
        field.ifPresent(declared -> References.forEach(
                declared.type(),
                was,
                (target, leaf) -> leaf.asText()
                        .flatMap(Uid::parse)
                        .filter(uid -> bindings.idOf(target, uid).isEmpty())
                        .ifPresent(uid -> unknown[0] = true)));
        return unknown[0];
    }
}
