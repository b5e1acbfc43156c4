package io.alembic.engine.load;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.DocumentSource;
import io.alembic.engine.load.InventoryFile.Include;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a file, what it includes, and so on, depth first; each file once, whatever its spelling (spec 20 §3). */
final class IncludeChain {

    private final LoadProblems problems;
    private final Set<Path> visited = new HashSet<>();
    private final List<InventoryFile> files = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    IncludeChain(LoadProblems problems) {
        this.problems = problems;
    }

    /** Included files before those that include them. */
    List<InventoryFile> files() {
        return List.copyOf(files);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    void read(Path file) {
        read(file, Optional.empty());
    }

    private void read(Path file, Optional<SourcePosition> includedAt) {
        Optional<Path> canonical = canonical(file, includedAt);
        if (canonical.isEmpty() || !visited.add(canonical.get())) {
            return;
        }
        Optional<InventoryFile> parsed = parse(canonical.get(), includedAt);
        if (parsed.isEmpty()) {
            return;
        }
        InventoryFile read = parsed.get();
        problems.addAll(ErrorKind.INVALID_INPUT, read.problems());
        warnings.addAll(read.warnings());
        for (Include include : read.includes()) {
            follow(include, canonical.get());
        }
        files.add(read);
    }

    private void follow(Include include, Path includingFile) {
        try {
            read(includingFile.resolveSibling(include.path()), Optional.of(include.position()));
        } catch (InvalidPathException e) {
            refuse("\"" + include.path() + "\" is no path", Optional.of(include.position()));
        }
    }

    private Optional<Path> canonical(Path file, Optional<SourcePosition> includedAt) {
        try {
            return Optional.of(file.toRealPath());
        } catch (NoSuchFileException e) {
            refuse("cannot read " + file + ": there is no such file", includedAt);
        } catch (FileSystemLoopException e) {
            refuse("cannot read " + file + ": its links go in a circle", includedAt);
        } catch (IOException e) {
            refuse("cannot read " + file + ": access failed", includedAt);
        }
        return Optional.empty();
    }

    private Optional<InventoryFile> parse(Path file, Optional<SourcePosition> includedAt) {
        try {
            return Optional.of(InventoryFileReader.read(DocumentSource.of(file), file));
        } catch (AlembicException e) {
            refuse(String.valueOf(e.getMessage()), includedAt);
            return Optional.empty();
        }
    }

    private void refuse(String message, Optional<SourcePosition> includedAt) {
        Problem problem = Problem.of("unreadable_file", message);
        problems.add(ErrorKind.USAGE, includedAt.map(problem::at).orElse(problem));
    }
}
