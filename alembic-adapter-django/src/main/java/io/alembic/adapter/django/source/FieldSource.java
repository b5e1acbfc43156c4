package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.FieldKind;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.Expression;
import java.util.ArrayList;
import java.util.List;

/** A field of a model as the call that makes it: {@code models.SlugField(max_length=255)}. */
final class FieldSource {

    private static final Expression TRUE = Expression.code("True");

    private final DjangoApp app;

    FieldSource(DjangoApp app) {
        this.app = requireNonNull(app, "app is null");
    }

    Expression of(Model model, ModelField field) {
        List<Expression> arguments = new ArrayList<>();
        if (field.kind().isRelation()) {
            arguments.add(Expression.text(app.targetOf(field)));
        }
        if (field.kind() == FieldKind.FOREIGN_KEY) {
            arguments.add(Expression.code("models.PROTECT").named("on_delete"));
        }
        if (field.kind().isRelation()) {
            arguments.add(Expression.text(model.wayBack(field)).named("related_name"));
        }
        if (field.kind().hasLength()) {
            arguments.add(Expression.code(Integer.toString(app.textLength())).named("max_length"));
        }
        if (!field.choices().isEmpty()) {
            arguments.add(Expression.code(field.choicesClass() + ".choices").named("choices"));
        }
        addPresence(field, arguments);
        List<Expression> validators = Validators.of(field);
        if (!validators.isEmpty()) {
            arguments.add(Expression.list(validators).named("validators"));
        }
        field.schema()
                .description()
                .ifPresent(text -> arguments.add(Expression.text(text).named("help_text")));
        return Expression.call("models." + field.kind().djangoClass(), arguments);
    }

    private static void addPresence(ModelField field, List<Expression> arguments) {
        if (!field.required()) {
            arguments.add(TRUE.named("blank"));
        }
        if (field.takesNull()) {
            arguments.add(TRUE.named("null"));
        } else if (field.kind().isJson() && !field.required()) {
            String empty = field.kind() == FieldKind.JSON_LIST ? "list" : "dict";
            arguments.add(Expression.code(empty).named("default"));
        }
    }
}
