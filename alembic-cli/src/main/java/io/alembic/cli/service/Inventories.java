package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.progress.Reporter;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.validate.ValidationReport;
import io.alembic.engine.validate.Validator;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads inventories, and checks them. What is wrong with them is thrown as {@link InventoryProblems}. */
public final class Inventories {

    private final Function<Path, LoadedInventory> loader;
    private final Reporter reporter;

    public Inventories(Function<Path, LoadedInventory> loader, Reporter reporter) {
        this.loader = requireNonNull(loader, "loader is null");
        this.reporter = requireNonNull(reporter, "reporter is null");
    }

    /** What a file and all it includes declare, right or wrong. */
    LoadedInventory load(Path file) {
        reporter.step("reading " + file);
        try {
            LoadedInventory loaded = loader.apply(file);
            loaded.warnings().forEach(warning -> reporter.warn(warning.toString()));
            return loaded;
        } catch (AlembicException e) {
            throw new InventoryProblems(e);
        }
    }

    ValidationReport validate(LoadedInventory loaded) {
        reporter.step("validating " + loaded.inventory().objects().size() + " objects");
        ValidationReport report = new Validator().validate(loaded);
        report.warnings().forEach(warning -> reporter.warn(warning.toString()));
        return report;
    }

    /** What a file declares, for a command that goes on only when all of it is right. */
    LoadedInventory loadValid(Path file) {
        LoadedInventory loaded = load(file);
        try {
            validate(loaded).throwIfErrors(file + " does not validate");
        } catch (AlembicException e) {
            throw new InventoryProblems(e);
        }
        return loaded;
    }
}
