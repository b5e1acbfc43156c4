package io.alembic.adapter.django.project;

import io.alembic.adapter.django.app.ProjectNames;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a folder may become the project, or is it already. */
public final class FolderCheck {

    private static final Pattern SETTINGS =
            Pattern.compile("DJANGO_SETTINGS_MODULE[\"'],\\s*[\"']([A-Za-z0-9_]+)\\.settings");
    private static final int MOST_SHOWN = 5;

    private final ProjectFolder folder;
    private final ProjectNames names;

    public FolderCheck(ProjectFolder folder, ProjectNames names) {
        this.folder = folder;
        this.names = names;
    }

    /** Whether the project is still to be made. */
    public boolean isNew() {
        return !folder.has("manage.py");
    }

    /** @throws AlembicException of kind REFUSED for a folder that holds something else */
    public void requireOurs() {
        if (folder.has("") && !Files.isDirectory(folder.root())) {
            throw refused("it is a file");
        }
        if (!isNew()) {
            requireProject();
            return;
        }
        List<String> others = folder.names().stream().filter(this::isForeign).toList();
        if (!others.isEmpty()) {
            throw refused("it has no manage.py, and holds "
                    + String.join(", ", others.subList(0, Math.min(MOST_SHOWN, others.size())))
                    + "; name an empty folder, or one with a Django project");
        }
    }

    /** @throws AlembicException of kind REFUSED for names that this Python has modules for */
    public void requireFree(SortedSet<String> taken) {
        if (isNew() && taken.contains(names.project())) {
            throw conflict("project", names.project());
        }
        if (!folder.has(names.app() + "/__init__.py") && taken.contains(names.app())) {
            throw conflict("app", names.app());
        }
    }

    private void requireProject() {
        if (folder.has(names.project() + "/settings.py")) {
            return;
        }
        Optional<String> other = folder.read("manage.py")
                .map(SETTINGS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(project -> !project.equals(names.project()));
        throw refused(
                other.isPresent()
                        ? "it holds the Django project " + other.get() + ", not " + names.project()
                                + "; give --project " + other.get()
                        : "its project has no " + names.project() + "/settings.py");
    }

    /** Hidden files and virtual environments are no contents. */
    private boolean isForeign(String name) {
        return !name.startsWith(".") && !folder.has(name + "/pyvenv.cfg");
    }

    private AlembicException refused(String why) {
        return new AlembicException(ErrorKind.REFUSED, "cannot make a Django project in " + folder.root() + ": " + why);
    }

    private static AlembicException conflict(String what, String name) {
        return new AlembicException(
                ErrorKind.REFUSED,
                what + " name '" + name + "' conflicts with an existing Python module; pick a different --" + what
                        + " name");
    }
}
