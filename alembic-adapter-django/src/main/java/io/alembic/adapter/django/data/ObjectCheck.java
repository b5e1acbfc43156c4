package io.alembic.adapter.django.data;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/** Finds declared values that no column takes, before anything is written or run. */
public final class ObjectCheck {

    private ObjectCheck() {}

    /** @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT with all of them */
    public static void run(DjangoApp app, List<InventoryObject> objects) {
        Problems problems = new Problems();
        for (InventoryObject object : objects) {
            Optional<Model> model = app.model(object.type());
            if (model.isEmpty()) {
                problems.add(
                        Problem.of("unknown_type", object.typeKey() + " is of a type the schema does not declare"));
            } else {
                model.get().fields().forEach(field -> check(object, field, problems));
            }
        }
        problems.throwIfAny(ErrorKind.INVALID_INPUT, "the database of a django app cannot hold these values:");
    }

    private static void check(InventoryObject object, ModelField field, Problems problems) {
        declared(object, field)
                .flatMap(value -> ColumnValue.whyNot(field, value))
                .ifPresent(why ->
                        problems.add(Problem.of("unfit_value", object.typeKey() + " " + field.name() + ": " + why)));
    }

    /** The attribute, else the key's member (spec 65 §4). */
    static Optional<Value> declared(InventoryObject object, ModelField field) {
        return object.attributes()
                .get(field.name())
                .or(() -> object.key().fields().get(field.name()));
    }
}
