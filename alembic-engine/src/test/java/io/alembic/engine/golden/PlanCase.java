package io.alembic.engine.golden;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.StateContext;
import io.alembic.core.value.Value;
import io.alembic.document.model.DriftReportCodec;
import io.alembic.document.model.PlanCodec;
import io.alembic.document.model.StateCodec;
import io.alembic.document.model.StateDocument;
import io.alembic.engine.drift.DriftReports;
import io.alembic.engine.load.InventoryLoader;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.plan.PlanInput;
import io.alembic.engine.plan.PlanOptions;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.plan.Planner;
import io.alembic.engine.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One case of {@code golden/plan}, run without a process: loaded, validated, planned. */
final class PlanCase {

    private final Path folder;
    private final RecordedBackend backend;
    private final List<String> arguments;

    PlanCase(Path folder) {
        this.folder = folder;
        this.backend = RecordedBackend.of(folder.resolve("observed.json"));
        this.arguments = List.of(text("args.txt").split("\\s+"));
    }

    RecordedBackend backend() {
        return backend;
    }

    PlanOutcome plan() {
        return plan(arguments.contains("--allow-delete"));
    }

    /** Plans as {@code --report} does, which always looks for superfluous objects. */
    PlanOutcome planForReport() {
        return plan(true);
    }

    static Value document(PlanOutcome outcome) {
        return GoldenDocument.written(out -> PlanCodec.writeCompatible(out, outcome.plan()));
    }

    static Value driftDocument(PlanOutcome outcome) {
        return GoldenDocument.written(out -> DriftReportCodec.writeCompatible(out, DriftReports.of(outcome)));
    }

    Optional<Value> expected(String file) {
        return GoldenDocument.read(folder.resolve(file));
    }

    Bindings expectedBindings() {
        return expected("expected_state.json")
                .map(state -> StateCodec.read(state, "expected").bindings())
                .orElseThrow();
    }

    /** Bindings without the types that have none, which a state document may hold or not. */
    static Map<TypeName, Map<Uid, BackendId>> bound(Bindings bindings) {
        Map<TypeName, Map<Uid, BackendId>> bound = new TreeMap<>(bindings.byType());
        bound.values().removeIf(Map::isEmpty);
        return bound;
    }

    int expectedExit(String run) {
        return text("expected_exit")
                .lines()
                .filter(line -> line.startsWith(run + "="))
                .map(line -> Integer.parseInt(line.substring(run.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private PlanOutcome plan(boolean detectsDeletes) {
        LoadedInventory loaded = new InventoryLoader().load(folder.resolve("inventory.yaml"));
        new Validator().validate(loaded).throwIfErrors("the inventory is not valid");
        Optional<Value> file = GoldenDocument.read(folder.resolve("state.json"));
        Bindings bindings = file.map(state -> StateCodec.read(state, "state.json"))
                .map(StateDocument::bindings)
                .orElse(Bindings.EMPTY);
        return Planner.plan(new PlanInput(
                loaded.inventory(),
                uid -> Optional.empty(),
                backend.canRead() ? Optional.of(backend.observe()) : Optional.empty(),
                bindings,
                new PlanOptions(detectsDeletes, !arguments.contains("--no-adopt")),
                Optional.of(new StateContext(
                        "local",
                        "state.json",
                        file.isPresent(),
                        new BackendIdentity("external", "golden"),
                        bindings.size(),
                        Optional.empty())),
                backend.preview(),
                backend.effects(),
                "alembic test"));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
