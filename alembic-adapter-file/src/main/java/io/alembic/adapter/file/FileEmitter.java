package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.plan.ProvisionReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes all steps into a copy and puts that in the file's place at the end: after a crash the file holds all of a write
 * or nothing of it, and a write takes one pass however many levels it has. Outcomes are reported when they are on disk.
 */
final class FileEmitter implements Emitter {

    private final FileStore store;

    FileEmitter(FileStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        if (request.steps().isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        List<WriteOutcome> outcomes = new ArrayList<>(request.steps().size());
        store.update(content -> {
            StepRun run = new StepRun(request, new WorkingCopy(content, request.schema()));
            outcomes.addAll(run.outcomes());
            return run.content();
        });
        listener.landed(outcomes);
        return ProvisionReport.EMPTY;
    }
}
