package io.alembic.cli.command;

import io.alembic.adapter.registry.AdapterRegistry;
import io.alembic.adapter.registry.ApplicationConfiguration;
import io.alembic.adapter.registry.Backends;
import io.alembic.adapter.spi.Environment;
import io.alembic.cli.progress.Reporter;
import io.alembic.cli.service.ApplyService;
import io.alembic.cli.service.CastService;
import io.alembic.cli.service.ImportService;
import io.alembic.cli.service.Inventories;
import io.alembic.cli.service.MapService;
import io.alembic.cli.service.MapSpecs;
import io.alembic.cli.service.PlanListener;
import io.alembic.cli.service.PlanService;
import io.alembic.cli.service.StateDesk;
import io.alembic.cli.service.StateEditService;
import io.alembic.cli.service.StateReadService;
import io.alembic.cli.service.StateReplaceService;
import io.alembic.cli.service.StateUnlockService;
import io.alembic.cli.service.TransformService;
import io.alembic.cli.service.UndoService;
import io.alembic.cli.service.ValidateService;
import io.alembic.cli.service.VersionService;
import io.alembic.cli.service.WholeImportService;
import io.alembic.cli.session.ProgramVersion;
import io.alembic.cli.session.Session;
import io.alembic.cli.view.RunNotes;
import io.alembic.engine.apply.StopSignal;
import io.alembic.engine.load.InventoryLoader;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts services together, each only when its command is the one that runs. The only place of clock and chance. */
final class Wiring implements AutoCloseable {

    private final Session session;
    private final Reporter reporter;
    private final Environment environment;
    private final Path folder;

    @Nullable
    private Stores opened;

    Wiring(Session session, Reporter reporter) {
        this.session = session;
        this.reporter = reporter;
        environment = Environment.of(session.invocation().environment());
        folder = session.invocation().workingDirectory();
    }

    ValidateService validate() {
        return new ValidateService(inventories(), reporter);
    }

    PlanService plan(Duration lockTimeout) {
        session.invocation().interruption().heed();
        ApplicationConfiguration configuration = configuration();
        Stores stores = stores("plan", lockTimeout);
        return new PlanService(
                inventories(),
                backends(configuration),
                stores.states(),
                stores.journals(),
                reporter,
                notes(),
                configuration.deletes(),
                "alembic " + ProgramVersion.read());
    }

    ImportService imports(Duration lockTimeout) {
        session.invocation().interruption().heed();
        return new ImportService(
                inventories(),
                backends(configuration()),
                stores("import", lockTimeout).states(),
                reporter,
                notes());
    }

    WholeImportService wholeImport(Duration lockTimeout) {
        session.invocation().interruption().heed();
        return new WholeImportService(
                backends(configuration()), stores("import", lockTimeout).states(), reporter, notes());
    }

    MapService map() {
        return new MapService(inventories(), new MapSpecs(), reporter);
    }

    TransformService transform() {
        return new TransformService(new MapSpecs());
    }

    ApplyService apply(Duration lockTimeout) {
        StopSignal stop = new StopSignal();
        session.invocation().interruption().onAsked(() -> stops(stop));
        session.invocation().interruption().heed();
        ApplicationConfiguration configuration = configuration();
        Stores stores = stores("apply", lockTimeout);
        return new ApplyService(
                backends(configuration),
                stores.states(),
                stores.journals(),
                stores.undos(),
                reporter,
                notes(),
                configuration.deletes(),
                stop);
    }

    UndoService undo(Duration lockTimeout) {
        Stores stores = stores("undo", lockTimeout);
        return new UndoService(state(stores), stores.undos(), "alembic " + ProgramVersion.read());
    }

    StateReadService stateReading(Duration lockTimeout) {
        return new StateReadService(state(lockTimeout));
    }

    StateEditService stateEditing(Duration lockTimeout) {
        return new StateEditService(state(lockTimeout));
    }

    StateReplaceService stateReplacing(Duration lockTimeout) {
        return new StateReplaceService(state(lockTimeout));
    }

    StateUnlockService stateUnlocking(Duration lockTimeout) {
        return new StateUnlockService(state(lockTimeout));
    }

    private boolean stops(StopSignal stop) {
        boolean writing = stop.ask();
        if (writing) {
            reporter.note("stopping: waiting for what is under way (Ctrl-C again ends at once)");
        }
        return writing;
    }

    CastService cast() {
        return new CastService(inventories(), backends(configuration()), reporter);
    }

    VersionService version() {
        return new VersionService(() -> backends(configuration()).names());
    }

    private Inventories inventories() {
        return new Inventories(new InventoryLoader()::load, reporter);
    }

    private PlanListener notes() {
        return new RunNotes(reporter, session.out());
    }

    private ApplicationConfiguration configuration() {
        return ApplicationSettings.of(session);
    }

    private Backends backends(ApplicationConfiguration configuration) {
        return new Backends(
                AdapterRegistry.installed(), configuration, environment, folder, ProgramVersion.read(), reporter);
    }

    private StateDesk state(Duration lockTimeout) {
        return state(stores("state", lockTimeout));
    }

    private StateDesk state(Stores stores) {
        return new StateDesk(() -> backends(configuration()), stores.states(), stores.journals(), reporter, notes());
    }

    /** A run has one command, and so one choice of stores. */
    private Stores stores(String command, Duration lockTimeout) {
        Stores stores = Stores.of(
                environment,
                folder,
                LockOwner.ofThisProcess(
                        "alembic " + command, session.invocation().clock()),
                new LockPatience(lockTimeout, reporter::warn, () -> false),
                UUID::randomUUID,
                reporter::warn);
        opened = stores;
        return stores;
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
