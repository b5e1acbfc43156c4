package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.plan.FieldChange;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Prints sections of plans and reports: a blank line, a heading, an indented line each entry. */
final class SectionPrinter {

    private final PrintStream out;
    private final int most;

    /** @param most entries a section shows; the rest are counted */
    SectionPrinter(PrintStream out, int most) {
        this.out = requireNonNull(out, "out is null");
        this.most = most;
    }

    <T> void print(String heading, List<T> entries, Consumer<T> entry) {
        if (entries.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading + ":");
        entries.subList(0, Math.min(most, entries.size())).forEach(entry);
        if (entries.size() > most) {
            out.println("  and " + (entries.size() - most) + " more");
        }
    }

    void entry(UnaryOperator<String> style, TypeKey object) {
        out.println("  " + style.apply(Printable.of(object.toString())));
    }

    void line(String text) {
        out.println("  " + Printable.of(text));
    }

    void changes(List<FieldChange> changes) {
        for (FieldChange change : changes) {
            out.println("    " + Printable.of(change.field() + ": " + change.from() + " -> " + change.to()));
        }
    }
}
