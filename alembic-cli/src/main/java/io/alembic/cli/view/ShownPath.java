package io.alembic.cli.view;

import io.alembic.core.problem.SourcePosition;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files as people are shown them: relative where they lie below the working directory. */
final class ShownPath {

    private final Path workingDirectory;

    ShownPath(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** {@code sites/oslo.yaml:14:13}. */
    String of(SourcePosition position) {
        return new SourcePosition(of(position.file()), position.line(), position.column()).toString();
    }

    String of(String file) {
        try {
            Path path = Path.of(file);
            return path.isAbsolute() && path.startsWith(workingDirectory)
                    ? workingDirectory.relativize(path).toString()
                    : file;
        } catch (InvalidPathException e) {
            return file;
        }
    }
}
