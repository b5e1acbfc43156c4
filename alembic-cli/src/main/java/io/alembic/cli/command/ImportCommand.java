package io.alembic.cli.command;

import io.alembic.cli.service.ImportService;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        description = {
            "Write what a backend holds as an inventory: the types and fields that a schema declares.",
            "Objects that state knows keep their uids; those of others are derived from their keys."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic import -f schema.yaml --backend-config backend.yaml -o inventory.yaml")
final class ImportCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "INVENTORY",
            description = "An inventory whose schema says what to import; its objects play no part.")
    Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Write the inventory here: YAML for .yaml and .yml, else JSON.")
    Path output;

    @Option(names = "--stateless", description = "Do not look at state: derive every uid from its key.")
    boolean stateless;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Function<Duration, ImportService> service;
    private final Session session;

    ImportCommand(Function<Duration, ImportService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputDocument document = new OutputDocument(session.resolve(output), output.toString());
        int objects = service.apply(backend.lockTimeout)
                .run(new ImportService.Request(session.resolve(file), backend.selection(), document, stateless));
        session.out().println("imported " + objects + (objects == 1 ? " object" : " objects"));
        session.out().println("inventory " + document.told());
        return 0;
    }
}
