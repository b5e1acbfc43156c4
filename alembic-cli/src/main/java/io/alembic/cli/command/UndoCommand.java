package io.alembic.cli.command;

import io.alembic.cli.progress.Reporter;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.service.UndoService;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import io.alembic.cli.view.PlanTextView;
import io.alembic.cli.view.Style;
import io.alembic.engine.undo.UndoOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        description = {
            "Plan the way back from the last apply: what it made goes, what it changed gets its old values, what it",
            "deleted is made again. Nothing is written to the backend; review the plan and apply it like any other."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic undo --backend-config backend.yaml -o undo.json",
            "  alembic apply -p undo.json --backend-config backend.yaml --allow-delete"
        })
final class UndoCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Write the plan: YAML for .yaml and .yml, else JSON.")
    Path output;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Function<Duration, UndoService> service;
    private final Session session;
    private final Reporter reporter;

    UndoCommand(Function<Duration, UndoService> service, Session session, Reporter reporter) {
        this.service = service;
        this.session = session;
        this.reporter = reporter;
    }

    @Override
    public Integer call() {
        OutputDocument document = new OutputDocument(session.resolve(output), output.toString());
        UndoOutcome way =
                service.apply(backend.lockTimeout).plan(new UndoService.Request(backend.selection(), document));
        way.notes().forEach(reporter::note);
        new PlanTextView(session.out(), Style.of(session, StandardStream.OUTPUT)).show(way.plan());
        session.out().println();
        session.out().println("plan " + document.told());
        return 0;
    }
}
