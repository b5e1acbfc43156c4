package io.alembic.cli.view;

import io.alembic.adapter.spi.CastReport;
import io.alembic.adapter.spi.Caster;
import io.alembic.cli.session.Session;
import java.io.PrintStream;

/** What a cast wrote, a file a line. */
public final class CastTextView {

    private final PrintStream out;
    private final ShownPath paths;

    public CastTextView(Session session) {
        out = session.out();
        paths = new ShownPath(session.invocation().workingDirectory());
    }

    public void show(CastReport report, Caster.Mode mode) {
        boolean written = mode == Caster.Mode.WRITE;
        report.written().forEach(file -> out.println((written ? "wrote " : "differs: ") + file));
        report.removed().forEach(file -> out.println((written ? "removed " : "goes: ") + file));
        report.notes().forEach(out::println);
        if (!report.changesFiles()) {
            out.println(written ? "no file changed" : "nothing differs");
        }
        if (written) {
            out.println("project in " + paths.of(report.folder().toString()));
        }
    }
}
