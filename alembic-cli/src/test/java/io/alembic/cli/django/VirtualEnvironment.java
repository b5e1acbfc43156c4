package io.alembic.cli.django;

import io.alembic.cli.documentation.Scratch;
import java.nio.file.Path;
import java.util.Map;

/** A Python of the tests' own, with Django and what belongs to it from PyPI. Made once and kept below {@code target}. */
final class VirtualEnvironment {

    private static final Path FOLDER = Scratch.projectRoot().resolve("alembic-cli/target/django");

    private VirtualEnvironment() {}

    /** Its folder of programs. */
    static Path programs() {
        return FOLDER.resolve("environment/bin");
    }

    static void make() {
        FOLDER.toFile().mkdirs();
        Path wanted = Scratch.projectRoot().resolve("alembic-cli/src/test/resources/django/requirements.txt");
        new Scratch(FOLDER, Map.of())
                .run("cmp -s " + wanted + " installed.txt && exit 0; rm -rf environment; python3 -m venv environment;"
                        + " environment/bin/pip install --quiet --disable-pip-version-check -r " + wanted + ";"
                        + " cp " + wanted + " installed.txt");
    }
}
