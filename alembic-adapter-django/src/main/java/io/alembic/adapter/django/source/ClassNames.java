package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.python.Expression;

/** What a module offers to those who import all of it. */
final class ClassNames {

    private ClassNames() {}

    static String all(DjangoApp app, String suffix) {
        return Expression.texts(app.models().stream()
                        .map(model -> model.className() + suffix)
                        .sorted()
                        .toList())
                .assignedTo("__all__", 0);
    }
}
