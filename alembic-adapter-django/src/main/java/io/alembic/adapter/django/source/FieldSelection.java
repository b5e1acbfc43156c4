package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ModelField;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names of a model's fields, with others before and behind. */
final class FieldSelection {

    private final Model model;

    FieldSelection(Model model) {
        this.model = model;
    }

    List<String> names(Predicate<ModelField> chosen) {
        return model.fields().stream().filter(chosen).map(ModelField::name).toList();
    }

    List<String> names(String first, Predicate<ModelField> chosen, String... last) {
        return Stream.of(Stream.of(first), names(chosen).stream(), Stream.of(last))
                .flatMap(names -> names)
                .toList();
    }
}
