package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.file.AtomicFile;
import io.alembic.document.file.OutputProbe;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A document to be written, its format by the path's ending (spec 40 §9).
 *
 * @param shown the path as given
 */
public record OutputDocument(Path path, String shown) {

    public OutputDocument {
        requireNonNull(path, "path is null");
        requireNonNull(shown, "shown is null");
    }

    /** Fails now when the document could not be written later. */
    void probe() {
        OutputProbe.check(path);
    }

    /** Clears away what a run that was killed while it wrote the same file left beside it. */
    void write(Consumer<DocumentWriter> content) {
        AtomicFile.sweepDead(path);
        AtomicFile.write(path, stream -> {
            try (DocumentWriter out = Documents.writer(stream, DocumentFormat.ofDocument(path))) {
                content.accept(out);
            }
        });
    }

    /** {@code (json) written to plan.json}. */
    public String told() {
        return "(" + DocumentFormat.ofDocument(path).label() + ") written to " + shown;
    }
}
