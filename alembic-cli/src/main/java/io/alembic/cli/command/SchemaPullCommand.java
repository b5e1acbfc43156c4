package io.alembic.cli.command;

import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.service.WholeImportService;
import io.alembic.cli.session.Session;
import io.alembic.engine.derive.PulledSchema;
import io.alembic.engine.derive.TypeSelection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pull",
        description = {
            "Write what a backend can hold as a schema: types and fields from its own metadata, and for each type the key",
            "that the backend itself tells objects apart by. No object is looked at, and no state."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic schema pull --backend netbox -o schema.yaml",
            "  alembic schema pull --backend netbox --types 'dcim.*' -o schema.yaml"
        })
final class SchemaPullCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Write the schema here: YAML for .yaml and .yml, else JSON.")
    Path output;

    @ArgGroup(validate = false, heading = "%nWhich types:%n", order = 40)
    TypeOptions types = new TypeOptions();

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ResultOptions common = new ResultOptions();

    private final Function<Duration, WholeImportService> service;
    private final Session session;

    SchemaPullCommand(Function<Duration, WholeImportService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputDocument document = new OutputDocument(session.resolve(output), output.toString());
        TypeSelection selection = new TypeSelection(types.typePatterns(), types.excludePatterns(), List.of());
        PulledSchema pulled = service.apply(backend.lockTimeout).pull(backend.selection(), selection, document);
        common.importView(session).pulled(pulled, document);
        return 0;
    }
}
