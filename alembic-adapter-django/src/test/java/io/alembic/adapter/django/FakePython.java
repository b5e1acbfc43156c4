package io.alembic.adapter.django;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Stands in for a Python with Django: a shell script that keeps a log of what it was asked. */
final class FakePython {

    private static final String SCRIPT = """
            #!/bin/sh
            case "$1 $2" in
            "-c "*alembic-package*)
              echo "looked" >> LOG
              PROBE
              ;;
            "-c "*alembic-empty*)
              echo "counted $4" >> LOG
              EMPTY ;;
            "-c "*) echo "makemigrations $3 $4" >> LOG
              mkdir -p "$3/migrations" && touch "$3/migrations/0001_$4.py" ;;
            "-m django") echo "$3" >> LOG
              mkdir "$4" && touch "$4/__init__.py"
              printf "os.environ.setdefault('DJANGO_SETTINGS_MODULE', '$4.settings')\\n" > manage.py
              printf 'DEBUG = True\\n' > "$4/settings.py"
              printf 'urlpatterns = []\\n' > "$4/urls.py" ;;
            *) shift; echo "$@ ${DATABASE_URL}" | sed 's/ *$//' >> LOG
              FAILURE ;;
            esac
            """;

    private final Path folder;

    private FakePython(Path folder) {
        this.folder = folder;
    }

    static FakePython in(Path folder) {
        return in(folder, "django 5.2", "rest_framework 3.16", "django_filters 25.1", "drf_spectacular 0.28");
    }

    /** @param packages each a module and its version */
    static FakePython in(Path folder, String... packages) {
        return new FakePython(folder)
                .answering(
                        List.of(packages).stream()
                                .map(each -> "echo alembic-package " + each)
                                .toList(),
                        ":");
    }

    /** One for which a module of this name exists already. */
    FakePython having(String module) {
        return answering(
                List.of(
                        "echo alembic-package django 5.2",
                        "echo alembic-package rest_framework 3",
                        "echo alembic-taken " + module),
                ":");
    }

    /** One whose database has this to say of rows without a value. */
    FakePython counting(String answer) {
        return answering(
                List.of("echo alembic-package django 5.2", "echo alembic-package rest_framework 3"),
                ":",
                "echo " + answer);
    }

    /** One that fails at once, as a broken installation does. */
    FakePython broken(String message) {
        return answering(List.of("echo '" + message + "' >&2", "exit 3"), ":");
    }

    /** One whose manage.py ends in this way. */
    FakePython failing(String shell) {
        return answering(List.of("echo alembic-package django 5.2", "echo alembic-package rest_framework 3"), shell);
    }

    private FakePython answering(List<String> probe, String failure) {
        return answering(probe, failure, ":");
    }

    private FakePython answering(List<String> probe, String failure, String empty) {
        try {
            Path script = Path.of(path());
            Files.writeString(
                    script,
                    SCRIPT.replace("LOG", folder.resolve("calls.log").toString())
                            .replace("PROBE", probe.isEmpty() ? ":" : String.join("; ", probe))
                            .replace("FAILURE", failure)
                            .replace("EMPTY", empty));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return folder.resolve("python").toString();
    }

    /** What it was asked since the last time, a line each. */
    List<String> calls() {
        Path log = folder.resolve("calls.log");
        try {
            List<String> calls = Files.exists(log) ? Files.readAllLines(log) : List.of();
            Files.deleteIfExists(log);
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
