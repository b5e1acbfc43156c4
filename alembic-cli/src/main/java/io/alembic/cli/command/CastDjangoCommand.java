package io.alembic.cli.command;

import io.alembic.adapter.spi.CastReport;
import io.alembic.adapter.spi.Caster;
import io.alembic.cli.service.CastService;
import io.alembic.cli.session.Session;
import io.alembic.cli.view.CastTextView;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "django",
        description = {
            "Make a Django app from an inventory, or renew it: models, admin pages, a REST API, the objects as data.",
            "Files of your own in the project are never touched. Needs Python with Django and djangorestframework;",
            "django-filter and drf-spectacular are used where they are installed."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done, or with --check: nothing differs",
            "  2  with --check: files differ",
            "",
            "Example:",
            "  alembic cast django -f inventory.yaml -o network --app network_app"
        })
final class CastDjangoCommand implements Callable<Integer> {

    private static final int DIFFERS = 2;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "INVENTORY",
            description = "The inventory.")
    Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The project's folder; it is made where there is none.")
    Path output;

    @Option(names = "--project", paramLabel = "NAME", description = "The project's module. Default: alembic_project.")
    @Nullable
    String project;

    @Option(names = "--app", paramLabel = "NAME", description = "The app's module. Default: alembic_app.")
    @Nullable
    String app;

    @Option(
            names = "--python",
            paramLabel = "EXE",
            description = "The Python to run, such as that of a virtual environment. Default: python3.")
    @Nullable
    String python;

    @Option(names = "--no-admin", description = "Make no admin pages.")
    boolean noAdmin;

    @Option(
            names = "--api",
            paramLabel = "MODE",
            description = "read_write (the default: who has the permission writes), read_only, or none.")
    @Nullable
    String api;

    @Option(names = "--no-migrate", description = "Write migrations, and leave the database alone.")
    boolean noMigrate;

    @Option(names = "--no-load", description = "Migrate, and load no objects.")
    boolean noLoad;

    @Option(
            names = "--prune",
            description = "Delete rows of the generated models that are not declared; needs --allow-delete.")
    boolean prune;

    @Option(names = "--allow-delete", description = "Let rows, columns and tables go.")
    boolean allowDelete;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Migrate and load this database, as postgres://USER@HOST/NAME; it is written nowhere.")
    @Nullable
    String database;

    @Option(
            names = "--string-max-length",
            paramLabel = "N",
            description = "Longest text of a bounded column; one that has a longer text gets no bound. Default: 255.")
    @Nullable
    Integer stringMaxLength;

    @Option(
            names = "--table-prefix",
            paramLabel = "TEXT",
            description = "What the names of the app's tables begin with. Default: Django's choice, the app and '_'.")
    @Nullable
    String tablePrefix;

    @Option(names = "--openapi", paramLabel = "FILE", description = "Write the API's OpenAPI document, too.")
    @Nullable
    Path openApi;

    @Option(names = "--check", description = "Only tell which files differ from what would be written.")
    boolean check;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Supplier<CastService> service;
    private final Session session;

    CastDjangoCommand(Supplier<CastService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        Caster.Mode mode = check ? Caster.Mode.CHECK : Caster.Mode.WRITE;
        CastReport report =
                service.get().cast(new CastService.Request(session.resolve(file), "django", settings(), mode));
        new CastTextView(session).show(report, mode);
        return check && report.changesFiles() ? DIFFERS : 0;
    }

    /** The options as they would stand in a backend's configuration. */
    private MapValue settings() {
        MapValue.Builder settings = MapValue.builder()
                .put("output", Value.of(output.toString()))
                .put("no_admin", Value.of(noAdmin))
                .put("no_migrate", Value.of(noMigrate))
                .put("no_load", Value.of(noLoad))
                .put("prune", Value.of(prune))
                .put("allow_delete", Value.of(allowDelete));
        put(settings, "project", project);
        put(settings, "app", app);
        put(settings, "python", python);
        put(settings, "api", api);
        put(settings, "database", database);
        put(settings, "table_prefix", tablePrefix);
        put(settings, "openapi", openApi == null ? null : openApi.toString());
        if (stringMaxLength != null) {
            settings.put("string_max_length", Value.of(stringMaxLength));
        }
        return settings.build();
    }

    private static void put(MapValue.Builder settings, String name, @Nullable String text) {
        if (text != null) {
            settings.put(name, Value.of(text));
        }
    }
}
