package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.progress.Reporter;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.model.InventoryCodec;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.ledger.Ledger;
import io.alembic.engine.map.ledger.LedgerKeeper;
import io.alembic.engine.map.ledger.LossGate;
import io.alembic.engine.map.ledger.LossLimit;
import io.alembic.engine.map.problem.MapError;
import io.alembic.engine.map.problem.MapFailure;
import io.alembic.engine.map.report.MapReportCodec;
import io.alembic.engine.map.run.MapOutcome;
import io.alembic.engine.map.run.MapSummary;
import io.alembic.engine.map.run.Mapper;
import io.alembic.engine.map.spec.MapSpec;
import io.alembic.engine.map.transform.Transforms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says an inventory in another vocabulary, and keeps the result. Reads no backend and no state. */
public final class MapService {

    /** What is reported: mistakes in documents. A file that is not there is none. */
    private static final Set<ErrorKind> REPORTED = Set.of(ErrorKind.MAPPING, ErrorKind.INVALID_INPUT);

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
        request.report().ifPresent(OutputDocument::probe);
        request.ledger().ifPresent(OutputDocument::probe);
        MapOutcome outcome = reported(request);
        request.output().ifPresent(output -> output.write(out -> InventoryCodec.write(out, outcome.inventory())));
        reporter.rest();
        return outcome.summary();
    }

    private MapOutcome reported(Request request) {
        try {
            MapOutcome outcome = map(request);
            report(request, List.of());
            return outcome;
        } catch (AlembicException e) {
            if (REPORTED.contains(e.kind())) {
                report(request, MapFailure.errorsOf(e));
            }
            throw e;
        }
    }

    private static void report(Request request, List<MapError> errors) {
        request.report().ifPresent(report -> report.write(out -> MapReportCodec.write(out, errors)));
    }

    private MapOutcome map(Request request) {
        MapSpec spec = specs.read(request.spec());
        LoadedInventory input = inventories.loadValid(request.inventory());
        reporter.step("mapping " + input.inventory().objects().size() + " objects");
        Transforms transforms = specs.transforms(spec, request.spec());
        if (request.ledger().isEmpty() && request.limit().isEmpty()) {
            return Mapper.map(spec, input, transforms);
        }
        LedgerKeeper keeper = new LedgerKeeper(input.inventory().objects());
        MapOutcome outcome = Mapper.map(spec, input, transforms, keeper);
        Ledger ledger = keeper.ledger();
        request.ledger().ifPresent(document -> LedgerDocument.write(document, ledger, input.sources()));
        request.limit().ifPresent(limit -> LossGate.check(ledger, limit));
        return outcome.with(ledger.fieldCounts());
    }

    /**
     * What to map.
     *
     * @param output none to look only
     * @param report where to write all that is wrong
     * @param ledger where to write what became of every field
     * @param limit how many of them may be dropped
     */
    public record Request(
            Path inventory,
            Path spec,
            Optional<OutputDocument> output,
            Optional<OutputDocument> report,
            Optional<OutputDocument> ledger,
            Optional<LossLimit> limit) {
        public Request {
            requireNonNull(inventory, "inventory is null");
            requireNonNull(spec, "spec is null");
            requireNonNull(output, "output is null");
            requireNonNull(report, "report is null");
            requireNonNull(ledger, "ledger is null");
            requireNonNull(limit, "limit is null");
        }
    }
}
