package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Plan;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.PlanCodec;
import java.io.PrintStream;

/** A plan as the one JSON document on the output stream. */
public final class PlanJsonView {

    private final PrintStream out;

    public PlanJsonView(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    public void show(Plan plan) {
        try (DocumentWriter document = Documents.writer(out, DocumentFormat.JSON)) {
            PlanCodec.write(document, plan);
        }
        out.println();
    }

    /** Without anything of ours. */
    public void showCompatible(Plan plan) {
        try (DocumentWriter document = Documents.writer(out, DocumentFormat.JSON)) {
            PlanCodec.writeCompatible(document, plan);
        }
        out.println();
    }
}
