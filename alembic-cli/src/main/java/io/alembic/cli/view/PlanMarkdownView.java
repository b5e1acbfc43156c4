package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * A plan as a comment on a pull request: counts first, then what is lost, then the rest, each section folded. Never
 * longer than GitHub's 65,536 characters; what does not fit is counted.
 */
public final class PlanMarkdownView {

    private static final int LONGEST_COMMENT = 65_536;
    private static final int MOST_CHANGES = 30;
    /** Kept free for the ends of sections and the headings of those to come. */
    private static final int ROOM = 1_000;

    private final PrintStream out;

    public PlanMarkdownView(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    public void show(Plan plan) {
        out.print(text(plan));
    }

    static String text(Plan plan) {
        CappedText text = new CappedText(LONGEST_COMMENT);
        ReferenceLabels labels = new ReferenceLabels(plan);
        PlanSections sections = PlanSections.of(plan);
        text.append("### Plan: " + Counts.of(plan) + "\n", 0);
        plan.summary()
                .flatMap(PlanSummary::matching)
                .ifPresent(matching -> text.append("\nMatching: " + Counts.of(matching) + "\n", 0));
        section(
                text,
                "delete",
                sections.deletes(),
                planned -> deleted(planned, labels, plan.origin().isPresent()));
        section(
                text,
                "change of type",
                sections.retypes(),
                retype -> "- " + Markdown.code(retype.before().type().name()) + " → " + object(retype.after(), labels)
                        + "\n");
        section(text, "update", sections.updates(), planned -> updated(planned.operation(), labels));
        section(text, "create", sections.creates(), planned -> "- " + object(planned.operation(), labels) + "\n");
        return text.toString();
    }

    private static <T> void section(CappedText text, String what, List<T> entries, Function<T, String> line) {
        if (entries.isEmpty()) {
            return;
        }
        text.append("\n<details><summary>" + what + ": " + entries.size() + "</summary>\n\n", 0);
        int shown = 0;
        while (shown < entries.size() && text.append(line.apply(entries.get(shown)), ROOM)) {
            shown++;
        }
        if (shown < entries.size()) {
            text.append("- and " + (entries.size() - shown) + " more\n", 0);
        }
        text.append("\n</details>\n", 0);
    }

    /** Whether an object was managed is known of plans that we made. */
    private static String deleted(PlannedOperation planned, ReferenceLabels labels, boolean knowsManaged) {
        String id = planned.operation()
                .backendId()
                .map(known -> ", id " + Markdown.code(known.toString()))
                .orElse("");
        return "- " + object(planned.operation(), labels) + id
                + (knowsManaged && !planned.evidence().managed() ? ", never managed here" : "") + "\n";
    }

    private static String updated(Operation operation, ReferenceLabels labels) {
        StringBuilder lines = new StringBuilder("- " + object(operation, labels) + "\n");
        List<FieldChange> changes = operation.fold(create -> List.of(), Operation.Update::changes, delete -> List.of());
        operation
                .desired()
                .ifPresent(desired -> changes.stream()
                        .limit(MOST_CHANGES)
                        .forEach(change -> lines.append("  - ")
                                .append(Markdown.code(change.field()))
                                .append(": ")
                                .append(Markdown.code(labels.value(desired, change.field(), change.from())))
                                .append(" → ")
                                .append(Markdown.code(labels.value(desired, change.field(), change.to())))
                                .append('\n')));
        if (changes.size() > MOST_CHANGES) {
            lines.append("  - and ").append(changes.size() - MOST_CHANGES).append(" more fields\n");
        }
        return lines.toString();
    }

    private static String object(Operation operation, ReferenceLabels labels) {
        return Markdown.code(operation.type().name()) + " " + Markdown.code(labels.label(operation.typeKey()));
    }
}
