package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.adapter.spi.SchemaSource;
import io.alembic.adapter.spi.UnreadableTypeException;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.identity.Bindings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.derive.PulledSchema;
import io.alembic.engine.derive.SchemaPull;
import io.alembic.engine.derive.TypeSelection;
import io.alembic.engine.derive.WholeImport;
import io.alembic.engine.derive.WholeInventory;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import java.util.TreeSet;
import java.util.function.Function;

/** Imports a backend with a schema made from what it tells of itself. State is read, and never written. */
public final class WholeImportService {

    private final Backends backends;
    private final StateStore states;
    private final Reporter reporter;
    private final PlanListener listener;

    public WholeImportService(Backends backends, StateStore states, Reporter reporter, PlanListener listener) {
        this.backends = requireNonNull(backends, "backends is null");
        this.states = requireNonNull(states, "states is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
        this.listener = requireNonNull(listener, "listener is null");
    }

    public WholeInventory run(Request request) {
        request.folder().probe();
        try (Backend backend = backends.open(request.backend())) {
            WholeInventory whole =
                    request.stateless() ? read(request, backend, Bindings.EMPTY) : withState(request, backend);
            whole.report().warnings().forEach(reporter::warn);
            reporter.step("writing " + request.folder().shown());
            request.folder().write(whole);
            reporter.rest();
            return whole;
        }
    }

    /** Only the schema, from metadata alone. */
    public PulledSchema pull(BackendSelection selection, TypeSelection types, OutputDocument output) {
        output.probe();
        try (Backend backend = backends.open(selection)) {
            PulledSchema pulled = SchemaPull.of(describe(backend, types), types);
            output.write(out -> SchemaFile.write(out, pulled.schema()));
            reporter.rest();
            return pulled;
        }
    }

    private WholeInventory withState(Request request, Backend backend) {
        try (StateSession state = states.open(backend.identity(), StateAccess.SHARED)) {
            listener.stateOpened(state.context());
            state.warnings().forEach(reporter::warn);
            return read(request, backend, state.state().bindings());
        }
    }

    private WholeInventory read(Request request, Backend backend, Bindings bindings) {
        Observer observer = backend.observer().orElseThrow(() -> refused(backend, "is write-only: it cannot observe"));
        BackendSchema described = describe(backend, request.types());
        reporter.step("reading the backend");
        return new WholeImport(request.types(), bindings)
                .run(
                        described,
                        asking(schema -> observer.observe(new ObserveRequest(
                                schema,
                                new TreeSet<>(schema.types().keySet()),
                                bindings,
                                new ReadScope.Everything(),
                                reporter.progress()))));
    }

    private BackendSchema describe(Backend backend, TypeSelection types) {
        SchemaSource source = backend.schemaSource()
                .orElseThrow(() -> refused(backend, "does not tell its schema: write one, and import with -f"));
        reporter.step("asking the backend for its schema");
        return asking((TypeSelection each) -> source.describe(each::wants, reporter.progress()))
                .apply(types);
    }

    /** A type that is not shown ends the run: a shorter inventory would look whole. */
    private static <A, B> Function<A, B> asking(Function<A, B> question) {
        return asked -> {
            try {
                return question.apply(asked);
            } catch (UnreadableTypeException e) {
                throw AlembicException.of(
                        e.kind(),
                        Problem.of("unreadable_type", String.valueOf(e.getMessage()))
                                .withHint("leave it out with --exclude " + e.type()
                                        + ", or use a token that may read it"));
            }
        };
    }

    private static AlembicException refused(Backend backend, String why) {
        return new AlembicException(ErrorKind.REFUSED, backend.identity() + " " + why);
    }

    /**
     * What to import, and where to.
     *
     * @param stateless uids are derived from keys, whatever state binds
     */
    public record Request(TypeSelection types, BackendSelection backend, InventoryFolder folder, boolean stateless) {
        public Request {
            requireNonNull(types, "types is null");
            requireNonNull(backend, "backend is null");
            requireNonNull(folder, "folder is null");
        }
    }
}
