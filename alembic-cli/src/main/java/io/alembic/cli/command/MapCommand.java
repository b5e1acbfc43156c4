package io.alembic.cli.command;

import io.alembic.cli.service.MapService;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.UsageError;
import io.alembic.cli.view.MapView;
import io.alembic.engine.map.ledger.LossLimit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "map",
        description = {
            "Say an inventory in another vocabulary: types and fields renamed, values derived or dropped,",
            "references led to what became of their targets. No backend and no state is read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic map -f netbox.yaml --spec to-nautobot.yaml -o nautobot.yaml",
            "  alembic map -f netbox.yaml --spec to-nautobot.yaml --check --ledger lost.md --max-loss 1%",
            "  alembic map transform --spec to-nautobot.yaml slugged '\"Fra 1\"'   # one transform"
        })
final class MapCommand implements Callable<Integer> {

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "INVENTORY",
            description = "The inventory to map.")
    Path file;

    @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "How to map it.")
    Path spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result here: YAML for .yaml and .yml, else JSON.")
    @Nullable
    Path output;

    @Option(names = "--check", description = "Map and validate, tell what came of it, and write no inventory.")
    boolean check;

    @Option(
            names = "--report",
            paramLabel = "REPORT",
            description = "Write all that is wrong here too: YAML for .yaml and .yml, else JSON.")
    @Nullable
    Path report;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description = {
                "Write here what became of every object and field of the input: mapped, merged, defaulted or dropped.",
                "Markdown for .md, YAML for .yaml and .yml, else JSON."
            })
    @Nullable
    Path ledger;

    @Option(
            names = "--max-loss",
            paramLabel = "N|P%",
            description = "Refuse to drop more fields than this, those of dropped objects included.")
    @Nullable
    String maxLoss;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Supplier<MapService> service;
    private final Session session;

    MapCommand(Supplier<MapService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        if (check == (output != null)) {
            throw UsageError.of("alembic map needs --output FILE, or --check", "see alembic map --help");
        }
        MapService.Request request = new MapService.Request(
                session.resolve(file),
                session.resolve(spec),
                document(output),
                document(report),
                document(ledger),
                limit());
        MapView view = new MapView(session);
        view.show(service.get().run(request));
        request.ledger().ifPresent(view::ledgerWritten);
        request.output().ifPresent(view::written);
        return 0;
    }

    private Optional<LossLimit> limit() {
        return Optional.ofNullable(maxLoss)
                .map(text -> LossLimit.parse(text)
                        .orElseThrow(() -> UsageError.of(
                                "--max-loss takes a number of fields, such as 20, or a percentage, such as 1%, not \""
                                        + text + "\"",
                                "see alembic map --help")));
    }

    private Optional<OutputDocument> document(@Nullable Path file) {
        return Optional.ofNullable(file).map(path -> new OutputDocument(session.resolve(path), path.toString()));
    }
}
