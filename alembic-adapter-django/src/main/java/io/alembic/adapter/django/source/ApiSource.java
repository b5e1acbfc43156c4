package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.ApiMode;
import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.FieldKind;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.Expression;
import io.alembic.adapter.django.python.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The three files of the REST API: serializers, views, routes. */
final class ApiSource {

    private final DjangoApp app;
    private final AppParts parts;

    ApiSource(DjangoApp app, AppParts parts) {
        this.app = requireNonNull(app, "app is null");
        this.parts = requireNonNull(parts, "parts is null");
    }

    String serializers() {
        return Template.render(
                "generated_serializers.py",
                Map.of("all", ClassNames.all(app, "Serializer"), "models", each(ApiSource::serializer)));
    }

    String views() {
        return Template.render(
                "generated_views.py",
                Map.of(
                        "all", ClassNames.all(app, "ViewSet"),
                        "models", each(this::view),
                        "writes", parts.api() == ApiMode.READ_WRITE));
    }

    String urls() {
        return Template.render(
                "generated_urls.py",
                Map.of(
                        "openApi",
                        parts.openApi(),
                        "models",
                        app.models().stream()
                                .map(model -> Map.of("name", model.className(), "route", model.route()))
                                .toList()));
    }

    private List<Map<String, Object>> each(Function<Model, ClassBody> body) {
        return app.models().stream()
                .map(model -> Map.<String, Object>of(
                        "name", model.className(),
                        "type", PythonText.oneLine(model.type().name()),
                        "settings", body.apply(model).lines()))
                .toList();
    }

    private static ClassBody serializer(Model model) {
        List<Expression> emptyValues = model.fields().stream()
                .flatMap(field -> emptyValue(field).stream()
                        .map(option -> new Expression(
                                PythonText.quoted(field.name()) + ": {",
                                List.of(Expression.code(PythonText.quoted(option) + ": True")),
                                "}")))
                .toList();
        List<String> names = new ArrayList<>(List.of("uid", "key", "attrs"));
        model.fields().forEach(field -> names.add(field.name()));
        ClassBody body = new ClassBody(8).always("fields", names);
        return emptyValues.isEmpty() ? body : body.always("extra_kwargs", new Expression("{", emptyValues, "}"));
    }

    /** The option that lets a required field be empty: it must be there, that is all the model asks. */
    private static Optional<String> emptyValue(ModelField field) {
        if (!field.required()) {
            return Optional.empty();
        }
        if (field.kind() == FieldKind.MANY_TO_MANY) {
            return Optional.of("allow_empty");
        }
        boolean anyText = field.kind().isText()
                && field.choices().isEmpty()
                && Validators.of(field).isEmpty();
        return anyText ? Optional.of("allow_blank") : Optional.empty();
    }

    private ClassBody view(Model model) {
        FieldSelection fields = new FieldSelection(model);
        List<Expression> related = fields.names(field -> field.kind() == FieldKind.MANY_TO_MANY).stream()
                .map(Expression::text)
                .toList();
        String objects = "generated_models." + model.className() + ".objects.";
        ClassBody body = new ClassBody(4)
                .always(
                        "queryset",
                        related.isEmpty()
                                ? Expression.code(objects + "all()")
                                : Expression.call(objects + "prefetch_related", related))
                .always(
                        "serializer_class",
                        Expression.code("generated_serializers." + model.className() + "Serializer"));
        if (parts.filters()) {
            body.always("filterset_fields", fields.names("key", ApiSource::isFiltered, "uid"));
        }
        return body.always("search_fields", fields.names("key", ModelField::isSearched))
                .always("ordering_fields", fields.names("key", ApiSource::isOrdered, "uid"))
                .always("ordering", List.of("key"));
    }

    private static boolean isFiltered(ModelField field) {
        return field.kind() != FieldKind.TEXT && !field.kind().isJson();
    }

    private static boolean isOrdered(ModelField field) {
        return field.kind() != FieldKind.MANY_TO_MANY && !field.kind().isJson();
    }
}
