package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.plan.DriftEntry;
import io.alembic.core.plan.DriftReport;
import java.io.PrintStream;

/** How a backend differs from what is declared, for people: everything, nothing cut off (spec 30 §12). */
public final class DriftTextView {

    private final PrintStream out;
    private final Style style;

    public DriftTextView(PrintStream out, Style style) {
        this.out = requireNonNull(out, "out is null");
        this.style = requireNonNull(style, "style is null");
    }

    public void show(DriftReport report) {
        SectionPrinter printer = new SectionPrinter(out, Integer.MAX_VALUE);
        if (!report.hasDrift()) {
            out.println(style.bold("no drift"));
        } else {
            out.println(style.bold("drift: " + report.changed().size() + " changed, "
                    + report.missing().size() + " missing, " + report.extra().size() + " extra"));
        }
        printer.print("changed", report.changed(), entry -> {
            printer.entry(style::yellow, object(entry));
            printer.changes(entry.changes());
        });
        printer.print("missing", report.missing(), entry -> printer.entry(style::green, object(entry)));
        printer.print("extra", report.extra(), entry -> printer.entry(style::red, object(entry)));
        report.matching().ifPresent(matching -> {
            out.println();
            out.println("matching: " + Counts.of(matching));
        });
    }

    private static TypeKey object(DriftEntry entry) {
        return new TypeKey(entry.type(), entry.key());
    }
}
