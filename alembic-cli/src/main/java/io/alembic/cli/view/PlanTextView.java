package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import java.io.PrintStream;
import java.util.List;

/** A plan in short, for people: counts, then what happens to which object (spec 30 §12). */
public final class PlanTextView {

    private static final int MOST_ENTRIES = 50;
    private static final DeleteWords WORDS = new DeleteWords(Printable::of);

    private final PrintStream out;
    private final Style style;

    public PlanTextView(PrintStream out, Style style) {
        this.out = requireNonNull(out, "out is null");
        this.style = requireNonNull(style, "style is null");
    }

    public void show(Plan plan) {
        PlanSections sections = PlanSections.of(plan);
        SectionPrinter printer = new SectionPrinter(out, MOST_ENTRIES);
        out.println(style.bold("plan: " + Counts.of(plan)));
        plan.summary()
                .flatMap(PlanSummary::matching)
                .ifPresent(matching -> out.println("matching: " + Counts.of(matching)));
        WORDS.of(plan).forEach(out::println);
        if (plan.isEmpty()) {
            out.println("no changes: the backend holds what is declared");
        }
        printer.print(
                "retype",
                sections.retypes(),
                retype -> printer.line(retype.before().type() + " -> "
                        + retype.after().type() + " " + retype.after().key()));
        printer.print(
                "create",
                sections.creates(),
                planned -> printer.entry(style::green, planned.operation().typeKey()));
        printer.print("update", sections.updates(), planned -> showUpdate(printer, planned));
        DeleteWords.grouped(plan, sections.deletes())
                .forEach(group ->
                        printer.print(group.counted(), group.deletes(), planned -> showDelete(printer, planned)));
        List<LeftAlone> alone = leftAlone(plan);
        printer.print(
                "left alone, never managed (" + alone.size() + ")",
                alone,
                object -> printer.entry(style::faint, object.typeKey()));
    }

    private static List<LeftAlone> leftAlone(Plan plan) {
        return plan.summary()
                .flatMap(PlanSummary::deletes)
                .map(DeleteSummary::leftAlone)
                .orElse(List.of());
    }

    private void showDelete(SectionPrinter printer, PlannedOperation planned) {
        printer.entry(style::red, planned.operation().typeKey());
        WORDS.of(planned).forEach(line -> printer.line("  " + line));
    }

    private void showUpdate(SectionPrinter printer, PlannedOperation planned) {
        Operation operation = planned.operation();
        printer.entry(style::yellow, operation.typeKey());
        printer.changes(operation.fold(create -> List.of(), Operation.Update::changes, delete -> List.of()));
    }
}
