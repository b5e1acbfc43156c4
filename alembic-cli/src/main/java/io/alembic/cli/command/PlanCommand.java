package io.alembic.cli.command;

import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.service.PlanRequest;
import io.alembic.cli.service.PlanRequest.Mode;
import io.alembic.cli.service.PlanResult;
import io.alembic.cli.service.PlanService;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import io.alembic.cli.session.UsageError;
import io.alembic.cli.view.PlanResultView;
import io.alembic.cli.view.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = {
            "Compare an inventory with what a backend holds, and write what apply would do to a file.",
            "Nothing is written to the backend, but for its schema with --provision."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic plan -f inventory.yaml --backend-config backend.yaml -o plan.json",
            "  alembic plan -f inventory.yaml --backend nautobot --report     # exit 2 when they differ"
        })
final class PlanCommand implements Callable<Integer> {

    private static final int DIFFERENCES = 2;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "INVENTORY",
            description = "The inventory to plan from.")
    Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the plan, or with --report the drift report: YAML for .yaml and .yml, else JSON.")
    @Nullable
    Path output;

    @Option(names = "--report", description = "Tell how the backend differs instead of planning; exit 2 when it does.")
    boolean report;

    @Option(names = "--dry-run", description = "Print the plan as JSON on standard output, and keep nothing.")
    boolean dryRun;

    @Option(names = "--provision", description = "First make the backend's own schema able to hold the inventory's.")
    boolean provision;

    @Option(
            names = "--allow-delete",
            description = "Plan to delete what the backend holds and the inventory does not declare.")
    boolean allowDelete;

    @Mixin
    DeleteLimitOption limit = new DeleteLimitOption();

    @Option(names = "--no-adopt", description = "Do not match objects by key that state does not know.")
    boolean noAdopt;

    @Option(names = "--detailed-exitcode", description = "Exit 2 when the plan holds operations, 0 when it is empty.")
    boolean detailedExitCode;

    @Option(names = "--compat", description = "Write the bare form, for tools that refuse members they do not know.")
    boolean compatible;

    @ArgGroup(validate = false, heading = "%nBackend and its state:%n", order = 50)
    BackendOptions backend = new BackendOptions();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Function<Duration, PlanService> service;
    private final Session session;

    PlanCommand(Function<Duration, PlanService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        PlanRequest request = request();
        PlanResult result = service.apply(backend.lockTimeout).plan(request);
        new PlanResultView(session.out(), Style.of(session, StandardStream.OUTPUT)).show(request, result);
        if (result.drift().isPresent()) {
            return result.drift().get().hasDrift() ? DIFFERENCES : 0;
        }
        return detailedExitCode && !result.plan().isEmpty() ? DIFFERENCES : 0;
    }

    private PlanRequest request() {
        refuse(dryRun && output != null, "--dry-run writes nothing: leave out -o");
        refuse(dryRun && report, "--dry-run and --report exclude one another");
        refuse(dryRun && provision, "--dry-run writes nothing, and --provision writes the backend's schema");
        refuse(
                noAdopt && allowDelete,
                "--no-adopt and --allow-delete together would delete and create anew what exists");
        refuse(
                output == null && !report && !dryRun,
                "nothing to do with the plan: give -o FILE, --dry-run or --report");
        Mode mode = report ? Mode.REPORT : dryRun ? Mode.DRY_RUN : Mode.FILE;
        return new PlanRequest(
                session.resolve(file),
                backend.selection(),
                mode,
                Optional.ofNullable(output).map(path -> new OutputDocument(session.resolve(path), path.toString())),
                provision,
                allowDelete,
                !noAdopt,
                limit.read("plan"),
                compatible);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw UsageError.of(why, "see alembic plan --help");
        }
    }
}
