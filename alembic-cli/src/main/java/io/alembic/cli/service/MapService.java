package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.progress.Reporter;
import io.alembic.document.model.InventoryCodec;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.run.MapOutcome;
import io.alembic.engine.map.run.MapSummary;
import io.alembic.engine.map.run.Mapper;
import io.alembic.engine.map.spec.MapSpec;
import java.nio.file.Path;
import java.util.Optional;

/** Says an inventory in another vocabulary, and keeps the result. Reads no backend and no state. */
public final class MapService {

    private final Inventories inventories;
    private final MapSpecs specs;
    private final Reporter reporter;

    public MapService(Inventories inventories, MapSpecs specs, Reporter reporter) {
        this.inventories = requireNonNull(inventories, "inventories is null");
        this.specs = requireNonNull(specs, "specs is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
    }

    public MapSummary run(Request request) {
        request.output().ifPresent(OutputDocument::probe);
        MapSpec spec = specs.read(request.spec());
        LoadedInventory input = inventories.loadValid(request.inventory());
        reporter.step("mapping " + input.inventory().objects().size() + " objects");
        MapOutcome outcome = Mapper.map(spec, input, specs.transforms(spec, request.spec()));
        request.output().ifPresent(output -> output.write(out -> InventoryCodec.write(out, outcome.inventory())));
        reporter.rest();
        return outcome.summary();
    }

    /**
     * What to map.
     *
     * @param output none to look only
     */
    public record Request(Path inventory, Path spec, Optional<OutputDocument> output) {
        public Request {
            requireNonNull(inventory, "inventory is null");
            requireNonNull(spec, "spec is null");
            requireNonNull(output, "output is null");
        }
    }
}
