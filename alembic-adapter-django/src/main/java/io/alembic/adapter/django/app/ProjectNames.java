package io.alembic.adapter.django.app;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.Optional;
import java.util.Set;

/**
 * What the project, its app and their tables are called.
 *
 * @param project a name of a Python module, as the app's is
 * @param tablePrefix what the names of the app's tables begin with; empty for Django's own choice, which is the app's name
 */
public record ProjectNames(String project, String app, Optional<String> tablePrefix) {

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
        requireTablePrefix(tablePrefix);
        if (project.equals(app)) {
            throw invalid("project and app are both called '" + app + "'; they are two modules");
        }
    }

    /** Names for which Django chooses the tables. */
    public ProjectNames(String project, String app) {
        this(project, app, Optional.empty());
    }

    private static void requireTablePrefix(Optional<String> prefix) {
        prefix.filter(text -> !text.matches("[a-z_][a-z0-9_]{0,29}")).ifPresent(text -> {
            throw invalid("invalid table prefix '" + text
                    + "': at most 30 lower-case letters, digits and underscores, no digit first");
        });
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
