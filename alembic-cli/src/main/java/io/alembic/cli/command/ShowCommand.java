package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import io.alembic.cli.view.PlanJsonView;
import io.alembic.cli.view.PlanMarkdownView;
import io.alembic.cli.view.PlanTextView;
import io.alembic.cli.view.Style;
import io.alembic.core.plan.Plan;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.model.PlanCodec;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a plan again that was written to a file. Looks at no backend.",
        footerHeading = "%nExamples:%n",
        footer = {"  alembic show plan.json", "  alembic show plan.json --format markdown > comment.md"})
final class ShowCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    @Parameters(paramLabel = "PLAN", description = "The plan; - reads a JSON plan from standard input.")
    Path plan;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    ShowOptions common = new ShowOptions();

    private final Session session;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Plan read = plan.toString().equals(STDIN)
                ? PlanCodec.read(DocumentSource.of("<stdin>", session.in()), DocumentFormat.JSON)
                : PlanCodec.read(DocumentSource.of(session.resolve(plan)), DocumentFormat.ofDocument(plan));
        switch (common.form) {
            case TEXT -> new PlanTextView(session.out(), Style.of(session, StandardStream.OUTPUT)).show(read);
            case MARKDOWN -> new PlanMarkdownView(session.out()).show(read);
            case JSON -> new PlanJsonView(session.out()).show(read);
        }
        return 0;
    }
}
