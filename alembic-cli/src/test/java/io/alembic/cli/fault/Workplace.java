package io.alembic.cli.fault;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.ProgramInProcess;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.Inventory;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.file.AtomicFile;
import io.alembic.document.model.InventoryCodec;
import io.alembic.document.model.StateCodec;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder in which a network is declared, planned and applied, with its state and journals. */
final class Workplace {

    /** Plans, and allows deletes. */
    static final List<String> PLAN = List.of(
            "plan", "-f", "inventory.yaml", "--allow-delete", "-o", "plan.json", "--backend-config", "backend.yaml");

    /** Plans beside that, and tells by its exit code whether there is anything to do. */
    static final List<String> PLAN_AGAIN = List.of(
            "plan",
            "-f",
            "inventory.yaml",
            "--allow-delete",
            "--detailed-exitcode",
            "-o",
            "again.json",
            "--backend-config",
            "backend.yaml");

    static final List<String> APPLY =
            List.of("apply", "-p", "plan.json", "--allow-delete", "-q", "--backend-config", "backend.yaml");

    private final Path folder;
    private final ProgramInProcess program = new ProgramInProcess();

    Workplace(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    Path folder() {
        return folder;
    }

    /** Writes the backend's configuration. */
    void connect(String yaml) {
        write("backend.yaml", yaml);
    }

    void declare(Inventory inventory) {
        AtomicFile.write(folder.resolve("inventory.yaml"), stream -> {
            try (DocumentWriter out = Documents.writer(stream, DocumentFormat.JSON)) {
                InventoryCodec.write(out, inventory);
            }
        });
    }

    ProgramOutcome run(List<String> arguments) {
        return program.run(new ProgramCall(arguments, folder, Map.of(), ""));
    }

    /** Runs, and must succeed. */
    void require(List<String> arguments) {
        ProgramOutcome outcome = run(arguments);
        if (outcome.exit() != 0) {
            throw new AssertionError("alembic " + String.join(" ", arguments) + " exits " + outcome.exit() + ":\n"
                    + outcome.output() + outcome.errors());
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bindings bindings() {
        return files().stream()
                .filter(name -> name.startsWith(".alembic/state/") && name.endsWith(".json"))
                .map(name -> StateCodec.read(
                                Values.read(DocumentSource.of(folder.resolve(name)), DocumentFormat.JSON), name)
                        .bindings())
                .findFirst()
                .orElse(Bindings.EMPTY);
    }

    /** Journals and temporary files: what a run that is over has no business to leave. */
    List<String> leftovers() {
        return files().stream()
                .filter(name -> name.contains("_journal_") || name.endsWith(".tmp"))
                .toList();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
