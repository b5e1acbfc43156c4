package io.alembic.adapter.django.app;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fields whose names Python or Django keeps, or that meet in one column. */
final class FieldNameCheck {

    private final Model model;
    private final Problems problems;

    FieldNameCheck(Model model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void run() {
        for (ModelField field : model.fields()) {
            whyNot(field.name()).ifPresent(why -> add(field, why));
            if (field.key() && field.kind() == FieldKind.MANY_TO_MANY) {
                add(field, "is a list of references, which no database makes unique as part of a key");
            }
        }
        checkColumns();
        checkChoices();
    }

    private void checkColumns() {
        Map<String, ModelField> columns = new HashMap<>();
        for (ModelField field : model.fields()) {
            ModelField same = columns.putIfAbsent(field.attributeName().toLowerCase(Locale.ROOT), field);
            if (same != null) {
                add(field, "shares the column " + field.attributeName() + " with the field " + same.name());
            }
        }
    }

    /** The classes of choices stand beside the fields in the body of the model. */
    private void checkChoices() {
        Map<String, ModelField> names = new HashMap<>();
        model.fields().forEach(field -> names.put(field.name(), field));
        for (ModelField field : model.fields()) {
            ModelField other = field.choices().isEmpty() ? null : names.putIfAbsent(field.choicesClass(), field);
            if (other != null) {
                add(
                        field,
                        "has its values in the class " + field.choicesClass() + ", as the field " + other.name()
                                + " does, or is called");
            }
        }
    }

    private static Optional<String> whyNot(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return Optional.of("is no name in Python: only letters, digits and underscores, no digit first");
        }
        if (PythonNames.isKeyword(name)) {
            return Optional.of("is a word of Python's");
        }
        if (PythonNames.isModelMember(name)) {
            return Optional.of("is a name that Django's models have already");
        }
        if (name.endsWith("_")) {
            return Optional.of("ends with an underscore, which Django refuses");
        }
        return name.contains("__")
                ? Optional.of("holds two underscores in a row, which separate the parts of Django's look-ups")
                : Optional.empty();
    }

    private void add(ModelField field, String why) {
        problems.add(Problem.of("invalid_field_name", "field " + model.type() + "." + field.name() + " " + why));
    }
}
