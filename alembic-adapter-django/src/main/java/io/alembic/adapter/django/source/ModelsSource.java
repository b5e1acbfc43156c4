package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.Expression;
import io.alembic.adapter.django.python.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code generated_models.py}. */
final class ModelsSource {

    private static final int BODY = 4;
    private static final int META = 8;

    private final DjangoApp app;
    private final FieldSource fields;

    ModelsSource(DjangoApp app) {
        this.app = requireNonNull(app, "app is null");
        this.fields = new FieldSource(app);
    }

    String text() {
        return Template.render(
                "generated_models.py",
                Map.of(
                        "imports", validatorImports(),
                        "all", ClassNames.all(app, ""),
                        "models", app.models().stream().map(this::model).toList()));
    }

    private List<String> validatorImports() {
        SortedSet<String> names = new TreeSet<>();
        app.models().forEach(model -> model.fields().forEach(field -> names.addAll(Validators.imports(field))));
        return names.isEmpty() ? List.of() : List.of(String.join(", ", names));
    }

    private Map<String, Object> model(Model model) {
        return Map.of(
                "name", model.className(),
                "type", PythonText.oneLine(model.type().name()),
                "choices",
                        model.fields().stream()
                                .filter(field -> !field.choices().isEmpty())
                                .map(ModelsSource::choices)
                                .toList(),
                "keyFields", keyFields(model),
                "fields",
                        model.fields().stream()
                                .map(field -> fields.of(model, field).assignedTo(field.name(), BODY))
                                .toList(),
                "words", PythonText.quoted(model.words()),
                "wordsOfMany", PythonText.quoted(model.wordsOfMany()),
                "meta", meta(model),
                "text", text(model));
    }

    private static Map<String, Object> choices(ModelField field) {
        List<Map<String, Object>> members = new ArrayList<>();
        ChoiceNames.of(field.choices())
                .forEach((name, value) -> members.add(Map.of("name", name, "value", PythonText.quoted(value))));
        return Map.of("name", field.choicesClass(), "members", members);
    }

    private static String keyFields(Model model) {
        List<String> names = model.keyFields().stream()
                .map(field -> PythonText.quoted(field.name()))
                .toList();
        return "(" + String.join(", ", names) + (names.size() == 1 ? ",)" : ")");
    }

    /** What the class Meta says beyond names and order. */
    private List<String> meta(Model model) {
        List<String> lines = new ArrayList<>();
        DatabaseName.table(app.names(), model)
                .ifPresent(table -> lines.add(Expression.text(table).assignedTo("db_table", META)));
        if (!model.keyFields().isEmpty()) {
            Expression constraint = Expression.call(
                    "models.UniqueConstraint",
                    Expression.texts(model.keyFields().stream()
                                    .map(ModelField::name)
                                    .toList())
                            .named("fields"),
                    Expression.text(DatabaseName.constraint(app.names(), model)).named("name"));
            lines.add(Expression.list(List.of(constraint)).assignedTo("constraints", META));
        }
        return lines;
    }

    /** The key's values; a reference in a circle of keys is shown by its uid. */
    private static String text(Model model) {
        List<ModelField> key = model.keyFields();
        if (key.isEmpty()) {
            return "str(self.uid)";
        }
        if (key.size() == 1) {
            return "str(" + value(key.get(0)) + ")";
        }
        return key.stream().map(field -> "{" + value(field) + "}").collect(Collectors.joining(" / ", "f\"", "\""));
    }

    private static String value(ModelField field) {
        return "self." + (field.readable() ? field.name() : field.attributeName());
    }
}
