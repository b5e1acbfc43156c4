package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.PythonText;
import java.util.List;
import java.util.Map;

/** {@code generated_admin.py}. */
final class AdminSource {

    private final DjangoApp app;

    AdminSource(DjangoApp app) {
        this.app = requireNonNull(app, "app is null");
    }

    String text() {
        return Template.render(
                "generated_admin.py",
                Map.of(
                        "all",
                        ClassNames.all(app, "Admin"),
                        "models",
                        app.models().stream().map(this::page).toList()));
    }

    private Map<String, Object> page(Model model) {
        FieldSelection fields = new FieldSelection(model);
        ClassBody body = new ClassBody(4)
                .always("list_display", fields.names("__str__", ModelField::isListed, "uid"))
                .always("search_fields", fields.names("key", ModelField::isSearched))
                .where("list_filter", fields.names(ModelField::isFacet))
                .where("list_select_related", new RelatedPaths(app).of(model))
                .where("autocomplete_fields", fields.names(field -> field.kind().isRelation()))
                .always("readonly_fields", List.of("uid", "key"));
        return Map.of(
                "name",
                model.className(),
                "type",
                PythonText.oneLine(model.type().name()),
                "settings",
                body.lines());
    }
}
