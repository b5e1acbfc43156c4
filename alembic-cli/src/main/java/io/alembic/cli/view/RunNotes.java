package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.progress.Reporter;
import io.alembic.cli.service.PlanListener;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.Problem;
import io.alembic.engine.plan.PlanOutcome;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Tells what a run comes to know on its way; on the error stream but for what was provisioned (spec 80). */
public final class RunNotes implements PlanListener {

    private static final int MOST_ADOPTIONS = 50;
    private static final int MOST_FORBIDDEN = 20;

    private final Reporter reporter;
    private final PrintStream out;

    public RunNotes(Reporter reporter, PrintStream out) {
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.out = requireNonNull(out, "out is null");
    }

    @Override
    public void stateOpened(StateContext state) {
        reporter.note("state: " + state.location()
                + (state.present() ? ", " + state.bindingsLoaded() + " objects bound" : ", new")
                + ", of " + state.backend());
    }

    @Override
    public void provisioned(ProvisionReport report) {
        ProvisionText.done(report).forEach(out::println);
    }

    @Override
    public void previewed(Optional<ProvisionReport> report) {
        if (report.isEmpty()) {
            reporter.note("schema preview: the backend cannot tell what provisioning would change");
        } else if (!report.get().changes().isEmpty()) {
            ProvisionText.preview(report.get()).forEach(reporter::note);
        }
    }

    @Override
    public void previewFailed(String why) {
        reporter.warn("schema preview: " + why);
    }

    @Override
    public void matched(PlanOutcome outcome) {
        List<Adoption> adoptions = outcome.adoptions();
        if (!adoptions.isEmpty()) {
            reporter.note("adopted " + adoptions.size() + " existing objects by key");
            for (Adoption adoption : adoptions.subList(0, Math.min(MOST_ADOPTIONS, adoptions.size()))) {
                reporter.note("  " + adoption.type() + " " + adoption.key() + " -> backend id " + adoption.id()
                        + adoption.replaced()
                                .map(gone -> " (was bound to " + gone + ", which is gone)")
                                .orElse(""));
            }
            if (adoptions.size() > MOST_ADOPTIONS) {
                reporter.note("  and " + (adoptions.size() - MOST_ADOPTIONS) + " more");
            }
        }
        outcome.supersessions()
                .forEach(each -> reporter.note("superseded: " + each.type() + " backend id " + each.id()
                        + " was bound to " + each.superseded() + " and now is to " + each.by()));
    }

    @Override
    public void forbidden(List<Problem> deletes) {
        if (deletes.isEmpty()) {
            return;
        }
        reporter.warn("apply will refuse this plan: " + deletes.size() + " of its deletes are of what is protected");
        deletes.stream().limit(MOST_FORBIDDEN).forEach(delete -> reporter.warn("  " + delete.message()));
        if (deletes.size() > MOST_FORBIDDEN) {
            reporter.warn("  and " + (deletes.size() - MOST_FORBIDDEN) + " more");
        }
    }
}
