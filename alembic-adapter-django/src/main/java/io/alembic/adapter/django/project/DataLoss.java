package io.alembic.adapter.django.project;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.FieldKind;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change of the model would do to rows that are there. */
final class DataLoss {

    private final Manifest before;
    private final DjangoApp after;

    DataLoss(Manifest before, DjangoApp after) {
        this.before = before;
        this.after = after;
    }

    /** @throws AlembicException of kind REFUSED for columns and tables that would go, unless that is allowed */
    void requireNone(boolean allowed) {
        Problems problems = new Problems();
        if (!allowed) {
            before.models().forEach((type, columns) -> addLost(type, columns, problems));
        }
        problems.throwIfAny(
                ErrorKind.REFUSED, "this migration would lose data; --allow-delete (allow_delete: true) lets it:");
        after.models().forEach(model -> addUnfilled(model, problems));
        problems.throwIfAny(
                ErrorKind.REFUSED,
                "rows that are there have no value for new required fields; run with the field optional first:");
    }

    /** Values that an enumeration no longer has. */
    List<String> lostChoices() {
        List<String> lost = new ArrayList<>();
        before.models()
                .forEach((type, columns) ->
                        columns.forEach((name, column) -> field(type, name).ifPresent(field -> {
                            List<String> gone = new ArrayList<>(column.choices());
                            gone.removeAll(field.choices());
                            if (!gone.isEmpty() && !field.choices().isEmpty()) {
                                lost.add(type + "." + name + " no longer has the values " + String.join(", ", gone)
                                        + "; rows that hold one keep it until they are changed");
                            }
                        })));
        return lost;
    }

    private void addLost(String type, Map<String, Column> columns, Problems problems) {
        if (after.model(new TypeName(type)).isEmpty()) {
            problems.add(Problem.of("table_lost", "type " + type + " is gone, and so would be its table"));
            return;
        }
        columns.forEach((name, column) -> {
            Optional<Column> now = field(type, name).map(field -> Column.of(field, after.textLength()));
            if (now.isEmpty()) {
                problems.add(Problem.of(
                        "column_lost", "field " + type + "." + name + " is gone, and so would be its column"));
            } else if (!column.fitsInto(now.get())) {
                problems.add(Problem.of(
                        "column_changed",
                        "field " + type + "." + name + " was " + column + " and becomes " + now.get()));
            }
        });
    }

    private void addUnfilled(Model model, Problems problems) {
        Map<String, Column> columns = before.models().get(model.type().name());
        if (columns == null) {
            return;
        }
        for (ModelField field : model.fields()) {
            boolean empty = field.kind().isText() || field.kind().isJson() || field.kind() == FieldKind.MANY_TO_MANY;
            if (!columns.containsKey(field.name()) && field.required() && !field.takesNull() && !empty) {
                problems.add(Problem.of("no_value", "field " + model.type() + "." + field.name()));
            }
        }
    }

    private Optional<ModelField> field(String type, String name) {
        return after.model(new TypeName(type)).flatMap(model -> model.field(name));
    }
}
