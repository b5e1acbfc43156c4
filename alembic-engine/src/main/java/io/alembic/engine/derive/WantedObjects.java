package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the objects that all conditions of their type hold for. */
final class WantedObjects {

    private final Schema schema;
    private final HeldObjects held;

    WantedObjects(Schema schema, HeldObjects held) {
        this.schema = requireNonNull(schema, "schema is null");
        this.held = requireNonNull(held, "held is null");
    }

    /** @throws AlembicException of kind USAGE for a condition on a field that there is not */
    List<ObservedObject> of(List<ObservedObject> objects, List<Condition> where) {
        where.forEach(condition -> check(condition, condition.type(), 0));
        if (where.isEmpty()) {
            return objects;
        }
        return objects.stream()
                .filter(object -> where.stream()
                        .filter(condition -> condition.type().equals(object.type()))
                        .allMatch(condition -> holds(condition, object, 0)))
                .toList();
    }

    private void check(Condition condition, TypeName type, int step) {
        String name = condition.path().get(step);
        TypeSchema declared = schema.type(type).orElseThrow();
        FieldSchema field = declared.field(name).orElseThrow(() -> unknown(condition, type, name, declared));
        if (step + 1 < condition.path().size()) {
            TypeName target = References.target(field.type())
                    .orElseThrow(() -> refusal(condition, type + "." + name + " is no reference, so nothing follows"));
            check(condition, target, step + 1);
        }
    }

    private boolean holds(Condition condition, ObservedObject object, int step) {
        String name = condition.path().get(step);
        Optional<FieldSchema> field = schema.type(object.type()).flatMap(type -> type.field(name));
        Value value = object.attributes()
                .get(name)
                .or(() -> object.key().fields().get(name))
                .orElse(Value.ofNull());
        boolean refers = field.filter(each -> References.canHold(each.type())).isPresent();
        return refers ? leads(condition, field.get(), value, step) : matches(condition, value);
    }

    /** Of a list of references one is enough. At the end of the path a reference is the id of what it leads to. */
    private boolean leads(Condition condition, FieldSchema field, Value value, int step) {
        List<ObservedObject> targets = new ArrayList<>();
        References.forEach(
                field.type(), value, (target, leaf) -> held.target(target, leaf).ifPresent(targets::add));
        boolean last = step + 1 == condition.path().size();
        if (targets.isEmpty()) {
            return condition.value().matches("");
        }
        return targets.stream()
                .anyMatch(target -> last
                        ? condition
                                .value()
                                .matches(target.id().map(BackendId::toString).orElse(""))
                        : holds(condition, target, step + 1));
    }

    private static boolean matches(Condition condition, Value value) {
        if (value.isNull()) {
            return condition.value().matches("");
        }
        return value.asList()
                .map(ListValue::elements)
                .map(list -> list.stream().anyMatch(each -> matches(condition, each)))
                .orElseGet(() -> condition.value().matches(value.asText().orElseGet(value::toString)));
    }

    private static AlembicException unknown(Condition condition, TypeName type, String name, TypeSchema declared) {
        Problem problem =
                Problem.of("unknown_field", "\"" + condition.text() + "\": " + type + " has no field \"" + name + "\"");
        List<String> names = new ArrayList<>(declared.key().keySet());
        names.addAll(declared.fields().keySet());
        return AlembicException.of(
                ErrorKind.USAGE,
                problem.withHint(
                        new NearMiss(names).hint(name).orElseGet(() -> "its fields are " + String.join(", ", names))));
    }

    private static AlembicException refusal(Condition condition, String why) {
        return AlembicException.of(ErrorKind.USAGE, Problem.of("no_reference", "\"" + condition.text() + "\": " + why));
    }
}
