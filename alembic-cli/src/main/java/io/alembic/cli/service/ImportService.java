package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.identity.Bindings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;
import io.alembic.document.model.InventoryCodec;
import io.alembic.engine.importing.ImportOutcome;
import io.alembic.engine.importing.Importer;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import java.nio.file.Path;
import java.util.TreeSet;

/** Writes what a backend holds as an inventory. State is read, and never written. */
public final class ImportService {

    private final Inventories inventories;
    private final Backends backends;
    private final StateStore states;
    private final Reporter reporter;
    private final PlanListener listener;

    public ImportService(
            Inventories inventories, Backends backends, StateStore states, Reporter reporter, PlanListener listener) {
        this.inventories = requireNonNull(inventories, "inventories is null");
        this.backends = requireNonNull(backends, "backends is null");
        this.states = requireNonNull(states, "states is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.listener = requireNonNull(listener, "listener is null");
    }

    /** How many objects were imported. */
    public int run(Request request) {
        request.output().probe();
        Schema schema = inventories.loadValid(request.inventory()).inventory().schema();
        try (Backend backend = backends.open(request.backend())) {
            if (request.stateless()) {
                return run(request, schema, backend, Bindings.EMPTY);
            }
            try (StateSession state = states.open(backend.identity(), StateAccess.SHARED)) {
                listener.stateOpened(state.context());
                state.warnings().forEach(reporter::warn);
                return run(request, schema, backend, state.state().bindings());
            }
        }
    }

    private int run(Request request, Schema schema, Backend backend, Bindings bindings) {
        Observer observer = backend.observer()
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.REFUSED,
                        backend.identity() + " is write-only: it cannot observe, so there is nothing to import"));
        reporter.step("reading the backend");
        ObserveRequest asked = new ObserveRequest(
                schema,
                new TreeSet<>(schema.types().keySet()),
                bindings,
                new ReadScope.Everything(),
                reporter.progress());
        ImportOutcome outcome = Importer.run(schema, observer.observe(asked), bindings);
        outcome.warnings().forEach(reporter::warn);
        reporter.step("writing " + request.output().shown());
        request.output().write(out -> InventoryCodec.write(out, outcome.inventory()));
        reporter.rest();
        return outcome.inventory().objects().size();
    }

    /**
     * What to import.
     *
     * @param inventory its schema selects types and fields; its objects play no part
     * @param stateless uids are derived from keys, whatever state binds
     */
    public record Request(Path inventory, BackendSelection backend, OutputDocument output, boolean stateless) {
        public Request {
            requireNonNull(inventory, "inventory is null");
            requireNonNull(backend, "backend is null");
            requireNonNull(output, "output is null");
        }
    }
}
