package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
                settings(),
                List.of("-c", Script.text("makemigrations.py"), app, name));
    }

    /**
     * How many rows hold no value in each of some columns.
     *
     * @param columns each as {@code netsite.latitude}
     */
    public SortedMap<String, Long> countEmpty(List<String> columns) {
        List<String> arguments = new ArrayList<>(List.of("-c", Script.text("count_empty.py"), app));
        arguments.addAll(columns);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String line :
                python.run(python.command() + " (looking for rows without a value)", settings(), arguments)) {
            String[] words = line.split(" ", 3);
            if (words.length == 3 && words[0].equals("alembic-empty")) {
                counts.put(words[1], Long.valueOf(words[2]));
            }
        }
        return counts;
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

    private Map<String, String> settings() {
        return Map.of("DJANGO_SETTINGS_MODULE", project + ".settings");
    }

    private List<String> manage(String... words) {
        List<String> arguments = new ArrayList<>(List.of("manage.py"));
        arguments.addAll(Arrays.asList(words));
        return python.run(python.command() + " " + String.join(" ", arguments), Map.of(), arguments);
    }
}
