package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.documentation.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example's project {@code network} with its app {@code inventory}, cast into a scratch folder. */
final class CastProject {

    private static final String CAST =
            "alembic cast django -q -f model.yaml -o network --project network --app inventory ";

    private final Scratch scratch;
    private final Map<String, String> variables;

    CastProject(Path folder, Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
        this.variables.put(
                "PATH",
                VirtualEnvironment.programs() + ":" + Scratch.installation().resolve("bin") + ":"
                        + System.getenv("PATH"));
        scratch = new Scratch(folder, this.variables);
        scratch.copy(Scratch.projectRoot().resolve("examples/cast"), "examples/cast");
        scratch.run("cp examples/cast/inventory.yaml model.yaml");
    }

    /** Takes another model, which stands among the resources of the tests. */
    CastProject of(String model) {
        scratch.run("cp " + Scratch.projectRoot().resolve("alembic-cli/src/test/resources/django/" + model)
                + " model.yaml");
        return this;
    }

    void cast(String... options) {
        scratch.run(CAST + String.join(" ", options));
    }

    /** Casts in vain, for a reason that is told. */
    void fails(String reason, String... options) {
        scratch.run("code=0; " + CAST + String.join(" ", options) + " 2> said.txt || code=$?; test $code != 0");
        assertThat(read("said.txt")).contains(reason);
    }

    void shell(String script) {
        scratch.run(script);
    }

    /** Runs shell in the project's folder. */
    void inside(String script) {
        scratch.run("cd network; " + script);
    }

    /** What a line of Python prints, with Django set up and the models at hand. */
    String python(String code) {
        write(
                "query.py",
                "from inventory.models import *\nfrom django.contrib.auth.models import User\n"
                        + "from rest_framework.authtoken.models import Token\nopen('answer.txt', 'w').write(str(("
                        + code + ")))\n");
        inside("python manage.py shell < query.py > /dev/null && rm query.py && mv answer.txt ..");
        return read("answer.txt");
    }

    /** The token of a new superuser, {@code boss} with the password {@code boss-of-tests}. */
    String token() {
        inside("DJANGO_SUPERUSER_PASSWORD=boss-of-tests python manage.py createsuperuser --noinput"
                + " --username boss --email boss@example.net");
        return python("Token.objects.create(user=User.objects.get()).key");
    }

    RunningProject serve() {
        return RunningProject.start(scratch.resolve("network"), variables);
    }

    Path resolve(String name) {
        return scratch.resolve(name);
    }

    private String read(String name) {
        try {
            return Files.readString(scratch.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the project. */
    void write(String name, String text) {
        try {
            Files.writeString(scratch.resolve("network").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's files with their contents, but for the database and what Python leaves. */
    SortedMap<String, String> files() {
        Path root = scratch.resolve("network");
        try (Stream<Path> walk = Files.walk(root)) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".py") || name.endsWith(".json") || name.endsWith(".md") || name.endsWith(".toml")) {
                    files.put(name, Files.getLastModifiedTime(file) + "\n" + Files.readString(file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
