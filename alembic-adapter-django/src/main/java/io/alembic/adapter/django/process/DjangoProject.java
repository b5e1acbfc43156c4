package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The programs of a Django project. None of them asks anything. */
public final class DjangoProject {

    private final Python python;
    private final String project;
    private final String app;

    public DjangoProject(Python python, String project, String app) {
        this.python = requireNonNull(python, "python is null");
        this.project = requireNonNull(project, "project is null");
        this.app = requireNonNull(app, "app is null");
    }

    /** Makes the project itself, by the Django of this Python and no other. */
    public void start() {
        List<String> words = List.of("-m", "django", "startproject", project, ".");
        python.run(python.command() + " " + String.join(" ", words), Map.of(), words);
    }

    public void check() {
        manage("check");
    }

    /** Writes the migration of what changed, under a name that the model alone decides. */
    public void makeMigrations(String name) {
        python.run(
                python.command() + " manage.py makemigrations " + app,
                Map.of("DJANGO_SETTINGS_MODULE", project + ".settings"),
                List.of("-c", Script.text("makemigrations.py"), app, name));
    }

    public void migrate() {
        manage("migrate", "--noinput");
    }

    public void load() {
        manage("loaddata", "alembic", "--app", app);
    }

    public void writeOpenApi(Path file) {
        manage("spectacular", "--file", file.toString());
    }

    /** Deletes rows that are not declared; what it says of them. */
    public List<String> prune() {
        return manage("alembic_prune");
    }

    private List<String> manage(String... words) {
        List<String> arguments = new ArrayList<>(List.of("manage.py"));
        arguments.addAll(Arrays.asList(words));
        return python.run(python.command() + " " + String.join(" ", arguments), Map.of(), arguments);
    }
}
