package io.alembic.cli.view;

import io.alembic.cli.service.PlanRequest;
import io.alembic.cli.service.PlanRequest.Mode;
import io.alembic.cli.service.PlanResult;
import java.io.PrintStream;

/** What planning came to, on the output stream (spec 30 §1, step 7). */
public final class PlanResultView {

    private final PrintStream out;
    private final Style style;

    public PlanResultView(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    public void show(PlanRequest request, PlanResult result) {
        if (request.mode() == Mode.DRY_RUN) {
            PlanJsonView json = new PlanJsonView(out);
            if (request.compatible()) {
                json.showCompatible(result.plan());
            } else {
                json.show(result.plan());
            }
            return;
        }
        result.drift()
                .ifPresentOrElse(
                        drift -> new DriftTextView(out, style).show(drift),
                        () -> new PlanTextView(out, style).show(result.plan()));
        request.output().ifPresent(document -> {
            out.println();
            out.println((result.drift().isPresent() ? "drift report " : "plan ") + document.told());
        });
    }
}
