package io.alembic.cli.command;

import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.service.ValidateService;
import io.alembic.cli.session.Session;
import io.alembic.cli.view.ValidationView;
import io.alembic.engine.validate.ValidationReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = "Check an inventory, with all it includes, against its own schema. Looks at no backend.",
        footerHeading = "%nExample:%n",
        footer = "  alembic validate -f inventory.yaml")
final class ValidateCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "INVENTORY",
            description = "The inventory: JSON when its name ends in .json, else YAML.")
    Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "REPORT",
            description = "Write the report here too: YAML for .yaml and .yml, else JSON.")
    @Nullable
    Path output;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Supplier<ValidateService> service;
    private final Session session;

    ValidateCommand(Supplier<ValidateService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<OutputDocument> report =
                Optional.ofNullable(output).map(path -> new OutputDocument(session.resolve(path), path.toString()));
        ValidationReport found = service.get().validate(new ValidateService.Request(session.resolve(file), report));
        int exit = new ValidationView(session).show(file, found);
        report.ifPresent(document -> session.out().println("validation report " + document.told()));
        return exit;
    }
}
