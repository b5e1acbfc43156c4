package io.alembic.adapter.django.app;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** Types whose names make no class, or the class or route of another. */
final class TypeNameCheck {

    /** A permission is called {@code delete_<model>} and has at most 100 characters. */
    private static final int LONGEST = 93;

    /** Where the API shows its own documentation. */
    private static final String DOCUMENTATION = "docs";

    private final DjangoApp app;
    private final Problems problems;

    TypeNameCheck(DjangoApp app, Problems problems) {
        this.app = app;
        this.problems = problems;
    }

    void run() {
        Map<String, Model> classes = new HashMap<>();
        Map<String, Model> routes = new HashMap<>();
        for (Model model : app.models()) {
            checkName(model);
            Model same = classes.putIfAbsent(model.lowerName(), model);
            if (same != null) {
                add(model, "becomes the class " + model.className() + ", as " + same.type() + " does");
            } else {
                Model sameRoute = routes.putIfAbsent(model.route(), model);
                if (sameRoute != null) {
                    add(model, "becomes the route " + model.route() + ", as " + sameRoute.type() + " does");
                }
            }
        }
    }

    private void checkName(Model model) {
        String name = model.className();
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            add(model, "makes no class name: only letters, digits, dots and underscores do, a letter first");
        } else if (PythonNames.isKeyword(name) || PythonNames.isTakenClass(name)) {
            add(model, "becomes the class " + name + ", which Python or Django has already");
        } else if (model.route().equals(DOCUMENTATION)) {
            add(model, "becomes the route " + DOCUMENTATION + ", where the API has its documentation");
        } else if (name.length() > LONGEST) {
            add(model, "makes a class name of more than " + LONGEST + " characters");
        }
    }

    private void add(Model model, String what) {
        problems.add(Problem.of("invalid_type_name", "type " + model.type() + " " + what));
    }
}
