package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.progress.Reporter;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.validate.ValidationReport;
import io.alembic.engine.validate.ValidationReportCodec;
import java.nio.file.Path;
import java.util.Optional;

/** Checks an inventory, and keeps the report of it (spec 20 §1). */
public final class ValidateService {

    private final Inventories inventories;
    private final Reporter reporter;

    public ValidateService(Inventories inventories, Reporter reporter) {
        this.inventories = requireNonNull(inventories, "inventories is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
    }

    /** The report, written before it is returned; for an inventory that cannot be loaded there is none. */
    public ValidationReport validate(Request request) {
        request.output().ifPresent(OutputDocument::probe);
        LoadedInventory loaded = inventories.load(request.file());
        ValidationReport report = inventories.validate(loaded);
        request.output().ifPresent(output -> output.write(out -> ValidationReportCodec.write(out, report)));
        reporter.rest();
        return report;
    }

    /** What to check, and where to keep the report. */
    public record Request(Path file, Optional<OutputDocument> output) {
        public Request {
            requireNonNull(file, "file is null");
            requireNonNull(output, "output is null");
        }
    }
}
