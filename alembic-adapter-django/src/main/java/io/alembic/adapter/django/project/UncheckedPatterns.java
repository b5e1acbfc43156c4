package io.alembic.adapter.django.project;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.PythonPattern;
import java.util.ArrayList;
import java.util.List;

/** Patterns that the schema checks and Python cannot say, so that Django does not check them. */
final class UncheckedPatterns {

    private UncheckedPatterns() {}

    static List<String> of(DjangoApp app) {
        List<String> told = new ArrayList<>();
        for (Model model : app.models()) {
            for (ModelField field : model.fields()) {
                field.schema()
                        .pattern()
                        .filter(pattern -> !field.kind().isText()
                                || PythonPattern.of(pattern).isEmpty())
                        .ifPresent(pattern -> told.add("Django does not check the pattern of " + model.type() + "."
                                + field.name() + ", which Python cannot say: " + pattern));
            }
        }
        return told;
    }
}
