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
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * What only the rows can tell: the fields that rows could leave without a value and that must have one from now on,
     * each by the column that Django finds it in, {@code netsite.latitude}.
     */
    SortedMap<String, String> requiredNow() {
        SortedMap<String, String> found = new TreeMap<>();
        for (Model model : after.models()) {
            Map<String, Column> columns =
                    before.models().getOrDefault(model.type().name(), new TreeMap<>());
            for (ModelField field : model.fields()) {
                Column column = columns.get(field.name());
                if (column != null && column.nullable() && !field.takesNull() && !hasEmptyValue(field)) {
                    found.put(model.lowerName() + "." + field.name(), model.type() + "." + field.name());
                }
            }
        }
        return found;
    }

    /** @throws AlembicException of kind REFUSED where rows hold no value in a column that is to have one */
    void requireValues(Map<String, Long> emptyRows) {
        Problems problems = new Problems();
        requiredNow().forEach((column, field) -> {
            long rows = emptyRows.getOrDefault(column, 0L);
            if (rows > 0) {
                problems.add(Problem.of("no_value", "field " + field + " has none in " + rows + " rows"));
            }
        });
        problems.throwIfAny(
                ErrorKind.REFUSED,
                "rows that are there have no value for fields that become required;"
                        + " give them one while the field is optional:");
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
            if (!columns.containsKey(field.name()) && field.required() && !field.takesNull() && !hasEmptyValue(field)) {
                problems.add(Problem.of("no_value", "field " + model.type() + "." + field.name()));
            }
        }
    }

    /** Whether rows that are there can be given an empty text, list or map, or no members. */
    private static boolean hasEmptyValue(ModelField field) {
        return field.kind().isText() || field.kind().isJson() || field.kind() == FieldKind.MANY_TO_MANY;
    }

    private Optional<ModelField> field(String type, String name) {
        return after.model(new TypeName(type)).flatMap(model -> model.field(name));
    }
}
