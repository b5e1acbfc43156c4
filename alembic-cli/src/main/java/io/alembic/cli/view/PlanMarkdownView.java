package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.LeftAlone;
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
    private static final DeleteWords WORDS = new DeleteWords(Markdown::code);
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
        WORDS.of(plan).forEach(line -> text.append("\n" + line + "\n", 0));
        DeleteWords.grouped(plan, sections.deletes())
                .forEach(group -> section(text, group.heading(), group.deletes(), planned -> deleted(planned, labels)));
        section(
                text,
                "change of type",
                sections.retypes(),
                retype -> "- " + Markdown.code(retype.before().type().name()) + " → " + object(retype.after(), labels)
                        + "\n");
        section(text, "update", sections.updates(), planned -> updated(planned.operation(), labels));
        section(text, "create", sections.creates(), planned -> "- " + object(planned.operation(), labels) + "\n");
        section(
                text,
                "left alone, never managed",
                plan.summary()
                        .flatMap(PlanSummary::deletes)
                        .map(DeleteSummary::leftAlone)
                        .orElse(List.of()),
                object -> leftAlone(object, labels));
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

    private static String deleted(PlannedOperation planned, ReferenceLabels labels) {
        String id = planned.operation()
                .backendId()
                .map(known -> ", id " + Markdown.code(known.toString()))
                .orElse("");
        StringBuilder lines = new StringBuilder("- " + object(planned.operation(), labels) + id + "\n");
        WORDS.of(planned).forEach(line -> lines.append("  - ").append(line).append('\n'));
        return lines.toString();
    }

    private static String leftAlone(LeftAlone object, ReferenceLabels labels) {
        return "- " + Markdown.code(object.type().name()) + " " + Markdown.code(labels.label(object.typeKey())) + "\n";
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
