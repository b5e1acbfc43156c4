package io.alembic.adapter.django;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.ApiMode;
import io.alembic.adapter.django.app.ProjectNames;
import io.alembic.adapter.django.process.PythonSettings;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration says of the project (spec 65 §1).
 *
 * @param output the project's folder, absolute and normalised: it is also which backend this is
 * @param textLength characters of a bounded text column
 * @param deletes whether rows and columns may go
 * @param openApi where the OpenAPI document is written, too
 */
record DjangoSettings(
        Path output,
        ProjectNames names,
        String python,
        boolean admin,
        ApiMode api,
        int textLength,
        boolean migrate,
        boolean load,
        boolean prune,
        boolean deletes,
        Optional<String> database,
        Optional<Path> openApi,
        Duration timeout) {

    private static final String[] KEYS = {
        "output",
        "project",
        "app",
        "python",
        "no_admin",
        "no_migrate",
        "no_load",
        "prune",
        "allow_delete",
        "api",
        "database",
        "string_max_length",
        "table_prefix",
        "openapi",
        "timeout_seconds"
    };
    private static final int USUAL_TEXT_LENGTH = 255;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);

    DjangoSettings {
        requireNonNull(output, "output is null");
        requireNonNull(names, "names is null");
        requireNonNull(python, "python is null");
        requireNonNull(api, "api is null");
        requireNonNull(database, "database is null");
        requireNonNull(openApi, "openApi is null");
        requireNonNull(timeout, "timeout is null");
    }

    static DjangoSettings read(BackendConfiguration configuration) {
        Settings settings = Settings.of(configuration, KEYS);
        boolean byEnvironment = configuration.settings().isEmpty();
        boolean migrate = !settings.flag("no_migrate", false);
        DjangoSettings read = new DjangoSettings(
                settings.resolved("output", byEnvironment ? "out" : settings.requireText("output")),
                new ProjectNames(
                        settings.text("project").orElse("alembic_project"),
                        settings.text("app").orElse("alembic_app"),
                        settings.text("table_prefix")),
                command(settings.text("python").orElse("python3"), configuration.workingDirectory()),
                !settings.flag("no_admin", false),
                settings.choice("api", apiModes(), ApiMode.READ_WRITE),
                settings.number("string_max_length", 1, USUAL_TEXT_LENGTH),
                migrate,
                migrate && !settings.flag("no_load", false),
                settings.flag("prune", false),
                settings.flag("allow_delete", false),
                settings.text("database"),
                settings.text("openapi").map(path -> settings.resolved("openapi", path)),
                settings.seconds("timeout_seconds", USUAL_TIMEOUT));
        read.requireSense();
        return read;
    }

    PythonSettings pythonIn(Path folder) {
        return new PythonSettings(python, folder, database, timeout);
    }

    private void requireSense() {
        if (prune && !deletes) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "--prune deletes rows that are not declared; --allow-delete (allow_delete: true) lets it");
        }
        if (openApi.isPresent() && !api.exists()) {
            throw new AlembicException(ErrorKind.USAGE, "--openapi describes the API, and --api none makes none");
        }
        if (prune && !load) {
            throw new AlembicException(
                    ErrorKind.USAGE,
                    "--prune deletes what the data just loaded does not hold; do not leave loading out");
        }
    }

    /** A program of the PATH, or the absolute path of one: it runs in another folder. */
    private static String command(String python, Path workingDirectory) {
        return python.contains("/")
                ? workingDirectory.resolve(python).toAbsolutePath().toString()
                : python;
    }

    private static Map<String, ApiMode> apiModes() {
        Map<String, ApiMode> modes = new LinkedHashMap<>();
        modes.put("read_only", ApiMode.READ_ONLY);
        modes.put("read_write", ApiMode.READ_WRITE);
        modes.put("none", ApiMode.NONE);
        return modes;
    }
}
