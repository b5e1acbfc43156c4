package io.alembic.cli.view;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.SkippedOperation;
import java.io.PrintStream;

/** What an apply did, for people (spec 40 §9). */
public final class ApplyView {

    private static final int MOST_SKIPPED = 50;

    private final PrintStream out;

    public ApplyView(PrintStream out) {
        this.out = out;
    }

    public void show(ApplyReport report) {
        if (!report.provision().changes().isEmpty()) {
            ProvisionText.done(report.provision()).forEach(out::println);
        }
        out.println("applied " + report.applied().size() + " operations"
                + (report.resumed().isEmpty()
                        ? ""
                        : " (" + report.resumed().size() + " more by the run that is resumed)"));
        if (!report.unchanged().isEmpty()) {
            out.println(
                    "left " + report.unchanged().size() + " operations out: the backend already is as they want it");
        }
        if (!report.skipped().isEmpty()) {
            out.println("skipped " + report.skipped().size() + " operations that were not selected");
            for (SkippedOperation skipped : report.skipped()
                    .subList(0, Math.min(MOST_SKIPPED, report.skipped().size()))) {
                out.println("  " + skipped.kind().tag() + " " + skipped.type() + " " + skipped.uid());
            }
        }
    }
}
