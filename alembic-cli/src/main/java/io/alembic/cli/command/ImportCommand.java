package io.alembic.cli.command;

import io.alembic.cli.service.ImportService;
import io.alembic.cli.service.InventoryFolder;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.service.WholeImportService;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        description = {
            "Write what a backend holds as an inventory: the types and fields that a given schema declares, or with --all",
            "everything, under a schema made from what the backend tells of itself.",
            "Objects that state knows keep their uids; those of others are derived from their keys."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic import -f schema.yaml --backend-config backend.yaml -o inventory.yaml",
            "  alembic import --all --backend netbox -o network",
            "  alembic import --types 'dcim.*,tenancy.tenant' --exclude 'dcim.*template' --backend netbox -o network",
            "  alembic import --all --where dcim.site:slug=oslo --backend netbox -o network"
        })
final class ImportCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--file"},
            paramLabel = "INVENTORY",
            description = "An inventory whose schema says what to import; its objects play no part.")
    @Nullable
    Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PATH",
            description = {
                "With -f, write the inventory to this file: YAML for .yaml and .yml, else JSON.",
                "Else, write inventory.yaml and a file for each type into this folder."
            })
    Path output;

    @Option(names = "--stateless", description = "Do not look at state: derive every uid from its key.")
    boolean stateless;

    @ArgGroup(validate = false, heading = "%nWithout a schema of yours:%n", order = 30)
    WholeOptions whole = new WholeOptions();

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, ImportService> service;
    private final Function<Duration, WholeImportService> wholeService;
    private final Session session;

    ImportCommand(
            Function<Duration, ImportService> service,
            Function<Duration, WholeImportService> wholeService,
            Session session) {
        this.service = service;
        this.wholeService = wholeService;
        this.session = session;
    }

    @Override
    public Integer call() {
        if (file != null && whole.isAsked()) {
            throw UsageError.of(
                    "alembic import takes -f, or --all with --types, --exclude and --where, not both",
                    "with -f the schema says what to import");
        }
        if (file != null) {
            importUnder(file);
        } else if (whole.isAsked()) {
            importWhole();
        } else {
            throw UsageError.of("alembic import needs -f INVENTORY, or --all", "see alembic import --help");
        }
        return 0;
    }

    private void importUnder(Path schema) {
        OutputDocument document = new OutputDocument(session.resolve(output), output.toString());
        int objects = service.apply(backend.lockTimeout)
                .run(new ImportService.Request(session.resolve(schema), backend.selection(), document, stateless));
        common.importView(session).imported(objects, document);
    }

    private void importWhole() {
        InventoryFolder folder = new InventoryFolder(session.resolve(output), output.toString());
        common.importView(session)
                .imported(
                        wholeService
                                .apply(backend.lockTimeout)
                                .run(new WholeImportService.Request(
                                        whole.selection(), backend.selection(), folder, stateless)),
                        folder);
    }
}
