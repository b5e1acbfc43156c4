package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.document.DocumentWriter;
import io.alembic.document.model.OperationCodec;
import io.alembic.document.model.SchemaCodec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes through the program: everything in one request, and all outcomes at the end of it. */
final class ExternalEmitter implements Emitter {

    private final Exchange exchange;
    private final Notices notices;

    ExternalEmitter(Exchange exchange, Notices notices) {
        this.exchange = requireNonNull(exchange, "exchange is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    @Override
    public boolean reportsAsItGoes() {
        return false;
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        ReportAnswer report = exchange.ask("write", out -> writeMembers(out, request), ReportAnswer::of);
        List<WriteOutcome> outcomes = outcomes(request.steps(), report);
        if (!outcomes.isEmpty()) {
            listener.landed(outcomes);
        }
        return report.provision();
    }

    private static void writeMembers(DocumentWriter out, WriteRequest request) {
        SchemaCodec.write(out.name("schema"), request.schema());
        out.name("ops").startList();
        request.steps().forEach(step -> OperationCodec.write(out, step.operation()));
        out.endList();
        StateMember.write(out, request.bindings());
    }

    private List<WriteOutcome> outcomes(List<WriteStep> steps, ReportAnswer report) {
        Map<Target, Deque<WriteStep>> waiting = new HashMap<>();
        for (WriteStep step : steps) {
            waiting.computeIfAbsent(Target.of(step), each -> new ArrayDeque<>()).add(step);
        }
        List<WriteOutcome> outcomes = new ArrayList<>(steps.size());
        int strangers = 0;
        for (ReportAnswer.Entry entry : report.entries()) {
            Deque<WriteStep> next = waiting.get(new Target(entry.type(), entry.uid()));
            if (next == null || next.isEmpty()) {
                strangers++;
            } else {
                outcomes.add(new WriteOutcome.Applied(next.remove().index(), entry.id(), AppliedBy.WRITING));
            }
        }
        warn(strangers, "the external adapter reports operations that it was not asked for");
        int reported = outcomes.size();
        waiting.values().forEach(left -> left.forEach(step -> outcomes.add(unreported(step))));
        warn(outcomes.size() - reported, "the external adapter does not report all operations; they count as done");
        return outcomes;
    }

    /** The program succeeded, so the step is done; the id that an update had is still the best guess. */
    private static WriteOutcome unreported(WriteStep step) {
        Optional<BackendId> id =
                step.operation().desired().flatMap(desired -> step.operation().backendId());
        return new WriteOutcome.Applied(step.index(), id, AppliedBy.WRITING);
    }

    private void warn(int count, String message) {
        if (count > 0) {
            notices.warn(message + ": " + count);
        }
    }

    /** What an entry of the report is about. */
    private record Target(TypeName type, Uid uid) {

        static Target of(WriteStep step) {
            return new Target(step.operation().type(), step.operation().uid());
        }
    }
}
