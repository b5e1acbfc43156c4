package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.undo.UndoRecord;
import io.alembic.document.model.PlanCodec;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.undo.UndoOutcome;
import io.alembic.engine.undo.UndoPlanner;
import io.alembic.engine.undo.UndoStore;

/** Plans the way back from the last apply to a backend. The backend itself is not asked: applying the plan does that. */
public final class UndoService {

    private final StateDesk states;
    private final UndoStore undos;
    private final String tool;

    /** @param tool name and version of the program, which plans record */
    public UndoService(StateDesk states, UndoStore undos, String tool) {
        this.states = requireNonNull(states, "states is null");
        this.undos = requireNonNull(undos, "undos is null");
        this.tool = requireNonNull(tool, "tool is null");
    }

    /** The way back, written to the file asked for. */
    public UndoOutcome plan(Request request) {
        request.output().probe();
        try (StateSession state = states.open(request.backend(), StateAccess.SHARED)) {
            UndoRecord record = record(state.state().backend());
            UndoOutcome way = UndoPlanner.plan(record, state.state().bindings(), state.context(), tool);
            request.output().write(out -> PlanCodec.write(out, way.plan()));
            return way;
        }
    }

    private UndoRecord record(BackendIdentity backend) {
        UndoRecord record = undos.last(backend)
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.REFUSED,
                        "no apply to " + backend
                                + " is remembered here that changed anything; run this where it was applied, or with the"
                                + " state it was applied with"));
        if (!record.ended()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the last apply to " + backend
                            + " did not come to its end; run the same apply again, which finishes it, and undo it then");
        }
        return record;
    }

    /** @param output where the plan goes */
    public record Request(BackendSelection backend, OutputDocument output) {

        public Request {
            requireNonNull(backend, "backend is null");
            requireNonNull(output, "output is null");
        }
    }
}
