package io.alembic.adapter.django.app;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.Set;

/** What the project and its app are called: names of Python modules. */
public record ProjectNames(String project, String app) {

    /** Labels and modules that every project has already, or that its own folders take. */
    private static final Set<String> TAKEN = Set.of(
            "admin",
            "auth",
            "authtoken",
            "contenttypes",
            "django",
            "django_filters",
            "drf_spectacular",
            "manage",
            "messages",
            "rest_framework",
            "sessions",
            "staticfiles",
            "tests");

    public ProjectNames {
        requireModuleName("project", project);
        requireModuleName("app", app);
        if (project.equals(app)) {
            throw invalid("project and app are both called '" + app + "'; they are two modules");
        }
    }

    private static void requireModuleName(String what, String name) {
        if (name.isEmpty()) {
            throw invalid(what + " name is empty");
        }
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw invalid(
                    "invalid " + what + " name '" + name + "': only letters, digits, and underscores are allowed");
        }
        if (Character.isDigit(name.charAt(0))) {
            throw invalid("invalid " + what + " name '" + name + "': must start with a letter or underscore");
        }
        if (TAKEN.contains(name) || PythonNames.isKeyword(name)) {
            throw invalid("invalid " + what + " name '" + name + "': Python or Django has that name already");
        }
    }

    private static AlembicException invalid(String message) {
        return new AlembicException(ErrorKind.INVALID_INPUT, message);
    }
}
