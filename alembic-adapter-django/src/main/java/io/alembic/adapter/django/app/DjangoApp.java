package io.alembic.adapter.django.app;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.List;
import java.util.Optional;

/** The app that a schema becomes, its models in the order of their types. Every name in it is one that Django takes. */
public record DjangoApp(ProjectNames names, int textLength, List<Model> models) {

    public DjangoApp {
        requireNonNull(names, "names is null");
        models = List.copyOf(models);
    }

    public Optional<Model> model(TypeName type) {
        return models.stream().filter(model -> model.type().equals(type)).findFirst();
    }

    /** The class that a relation points to. */
    public String targetOf(ModelField relation) {
        return relation.target().flatMap(this::model).map(Model::className).orElseThrow();
    }
}
