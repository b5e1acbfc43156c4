package io.alembic.cli.view;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.identity.Uid;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an apply did, for people (spec 40 §9). */
public final class ApplyView {

    private static final int MOST_LISTED = 50;

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
        if (!report.failed().isEmpty()) {
            out.println("failed " + report.failed().size() + " operations");
        }
        list(
                "not tried " + report.blocked().size() + " operations",
                report.blocked(),
                blocked -> blocked.operation().kind().tag() + " "
                        + blocked.operation().typeKey() + waiting(blocked.by()));
        list(
                "skipped " + report.skipped().size() + " operations that were not selected",
                report.skipped(),
                skipped -> skipped.kind().tag() + " " + skipped.type() + " " + skipped.uid());
    }

    private <T> void list(String heading, List<T> entries, Function<T, String> line) {
        if (entries.isEmpty()) {
            return;
        }
        out.println(heading);
        entries.subList(0, Math.min(MOST_LISTED, entries.size()))
                .forEach(entry -> out.println("  " + Printable.of(line.apply(entry))));
        if (entries.size() > MOST_LISTED) {
            out.println("  and " + (entries.size() - MOST_LISTED) + " more");
        }
    }

    private static String waiting(List<Uid> by) {
        return by.isEmpty()
                ? ""
                : ", which needs " + by.stream().map(Uid::toString).collect(Collectors.joining(", "));
    }
}
