package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.FieldKind;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import java.util.ArrayList;
import java.util.List;

/** The objects that a list shows beside its own: those referred to, and those that their keys name in turn. */
final class RelatedPaths {

    private final DjangoApp app;

    RelatedPaths(DjangoApp app) {
        this.app = app;
    }

    List<String> of(Model model) {
        List<String> paths = new ArrayList<>();
        model.fields().stream().filter(RelatedPaths::isReference).forEach(field -> add("", field, paths));
        return paths;
    }

    private void add(String before, ModelField reference, List<String> paths) {
        String path = before + reference.name();
        paths.add(path);
        reference
                .target()
                .flatMap(app::model)
                .ifPresent(target -> target.keyFields().stream()
                        .filter(field -> isReference(field) && field.readable())
                        .forEach(field -> add(path + "__", field, paths)));
    }

    private static boolean isReference(ModelField field) {
        return field.kind() == FieldKind.FOREIGN_KEY;
    }
}
