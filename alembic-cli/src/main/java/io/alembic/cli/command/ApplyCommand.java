package io.alembic.cli.command;

import io.alembic.cli.service.ApplyOutcome;
import io.alembic.cli.service.ApplyService;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.UsageError;
import io.alembic.cli.view.ApplyView;
import io.alembic.cli.view.ApprovalPrompt;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.engine.apply.ApplyResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = {
            "Do what a plan says, and nothing else. The only command that writes objects to a backend.",
            "Looks first whether the backend changed since the plan was made. A run that stops partway exits 75",
            "and keeps a journal: the same command goes on from there."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic apply -p plan.json --backend-config backend.yaml -o report.json")
final class ApplyCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    @Option(
            names = {"-p", "--plan"},
            required = true,
            paramLabel = "FILE",
            description = "The plan; - reads a JSON plan from standard input.")
    Path plan;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "REPORT",
            description = "Write what was done: YAML for .yaml and .yml, else JSON.")
    @Nullable
    Path output;

    @Option(names = "--allow-delete", description = "Carry out deletes, of objects and of the backend's own schema.")
    boolean allowDelete;

    @Mixin
    DeleteLimitOption limit = new DeleteLimitOption();

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask about each operation.")
    boolean interactive;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "UID",
            description = "Only the operations of these objects; several with commas, or given again.")
    List<String> only = new ArrayList<>();

    @Option(names = "--only-file", paramLabel = "FILE", description = "As --only, with the uids in a file.")
    @Nullable
    Path onlyFile;

    @Option(names = "--no-stale-check", description = "Do not look whether the backend changed since the plan.")
    boolean noStaleCheck;

    @Option(
            names = "--fail-fast",
            description = "Stop at the first operation that fails, also with what does not depend on it.")
    boolean failFast;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Function<Duration, ApplyService> service;
    private final Session session;

    ApplyCommand(Function<Duration, ApplyService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        ApplyOutcome outcome = service.apply(backend.lockTimeout).apply(request());
        ApplyResult result = outcome.result();
        new ApplyView(session.out()).show(result.report());
        outcome.written().ifPresent(document -> session.out().println("apply report " + document.told()));
        if (result.failure().isPresent()) {
            throw result.failure().get();
        }
        return 0;
    }

    private ApplyService.Request request() {
        boolean fromInput = plan.toString().equals(STDIN);
        boolean limited = !only.isEmpty() || onlyFile != null;
        refuse(interactive && fromInput, "-i reads answers from standard input, so the plan cannot come from there");
        refuse(interactive && limited, "-i asks about every operation: leave out --only and --only-file");
        return new ApplyService.Request(
                () -> fromInput ? DocumentSource.of("<stdin>", session.in()) : DocumentSource.of(session.resolve(plan)),
                fromInput ? DocumentFormat.JSON : DocumentFormat.ofDocument(plan),
                backend.selection(),
                Optional.ofNullable(output).map(path -> new OutputDocument(session.resolve(path), path.toString())),
                allowDelete,
                limit.read("apply"),
                !noStaleCheck,
                failFast,
                new ApplyService.Only(only, Optional.ofNullable(onlyFile).map(session::resolve)),
                interactive ? Optional.of(new ApprovalPrompt(session)) : Optional.empty());
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw UsageError.of(why, "see alembic apply --help");
        }
    }
}
