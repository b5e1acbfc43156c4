package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.adapter.registry.Backends;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds the state that a command means, and opens it. The backend itself is not asked. */
public final class StateDesk {

    private final Supplier<Backends> backends;
    private final StateStore states;
    private final JournalStore journals;
    private final Reporter reporter;
    private final PlanListener listener;

    public StateDesk(
            Supplier<Backends> backends,
            StateStore states,
            JournalStore journals,
            Reporter reporter,
            PlanListener listener) {
        this.backends = requireNonNull(backends, "backends is null");
        this.states = requireNonNull(states, "states is null");
        this.journals = requireNonNull(journals, "journals is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.listener = requireNonNull(listener, "listener is null");
    }

    /** The backend that is named, else the one that a document says, else the only one that has a state. */
    BackendIdentity backend(BackendSelection selection, Optional<BackendIdentity> stamped) {
        if (selection.name().isPresent() || selection.configurationFile().isPresent()) {
            return backends.get().identity(selection);
        }
        return stamped.orElseGet(this::only);
    }

    StateSession open(BackendSelection selection, StateAccess access) {
        return open(backend(selection, Optional.empty()), access);
    }

    StateSession open(BackendIdentity backend, StateAccess access) {
        StateSession session = states.open(backend, access);
        listener.stateOpened(session.context());
        session.warnings().forEach(reporter::warn);
        return session;
    }

    /** Names the journals of a backend: what they hold may contradict a state that was changed by hand. */
    void tellJournals(BackendIdentity backend) {
        journals.all(backend).forEach(left -> reporter.warn(left.told()));
    }

    StateStore store() {
        return states;
    }

    private BackendIdentity only() {
        List<BackendIdentity> known = states.backends();
        if (known.size() == 1) {
            return known.get(0);
        }
        String names = known.stream().map(BackendIdentity::toString).collect(Collectors.joining(", "));
        throw AlembicException.of(
                ErrorKind.USAGE,
                Problem.of(
                                "usage",
                                known.isEmpty()
                                        ? "there is no state here that says which backend it is of"
                                        : "there are states of several backends: " + names)
                        .withHint("say which one is meant: --backend NAME or --backend-config FILE"));
    }
}
