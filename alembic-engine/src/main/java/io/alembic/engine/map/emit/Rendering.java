package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import io.alembic.engine.map.template.Template;
import io.alembic.engine.map.template.Variables;
import io.alembic.engine.map.transform.Transforms;

/** What templates are rendered with. */
public record Rendering(Variables variables, Transforms transforms) {

    public Rendering {
        requireNonNull(variables, "variables is null");
        requireNonNull(transforms, "transforms is null");
    }

    public String text(Template template) {
        return template.text(variables, transforms);
    }

    Value value(Template template) {
        return template.value(variables, transforms);
    }

    Value component(Template template) {
        return template.component(variables, transforms);
    }

    boolean isFilled(Template template) {
        return template.isFilled(variables);
    }
}
