package io.alembic.adapter.django.app;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.Optional;

/** Relations whose target is no type, or already has what the way back would be called. */
final class WayBackCheck {

    private final DjangoApp app;
    private final Problems problems;

    WayBackCheck(DjangoApp app, Problems problems) {
        this.app = app;
        this.problems = problems;
    }

    void run() {
        for (Model model : app.models()) {
            for (ModelField field : model.fields()) {
                field.target().ifPresent(target -> {
                    Optional<Model> known = app.model(target);
                    if (known.isEmpty()) {
                        add(model, field, "refers to the type " + target + ", which the schema does not declare");
                    } else if (isTaken(known.get(), model.wayBack(field))) {
                        add(model, field, "is " + model.wayBack(field) + " from " + target + ", which has that name");
                    }
                });
            }
        }
    }

    private static boolean isTaken(Model target, String wayBack) {
        return PythonNames.isModelMember(wayBack)
                || target.fields().stream()
                        .anyMatch(field -> field.name().equals(wayBack)
                                || field.attributeName().equals(wayBack));
    }

    private void add(Model model, ModelField field, String what) {
        problems.add(Problem.of("invalid_relation", "field " + model.type() + "." + field.name() + " " + what));
    }
}
