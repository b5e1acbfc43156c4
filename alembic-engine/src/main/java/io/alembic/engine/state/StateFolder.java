package io.alembic.engine.state;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.WriteFailure;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which backends have a state file. Files that bear another name than their stamp asks for are nobody's state. */
final class StateFolder {

    private StateFolder() {}

    static List<BackendIdentity> backends(Environment environment, Path workingDirectory) {
        List<BackendIdentity> backends = new ArrayList<>();
        StateLocation.chosen(environment, workingDirectory)
                .ifPresentOrElse(
                        location -> StateFile.stamp(location).ifPresent(backends::add),
                        () -> addScoped(backends, workingDirectory));
        backends.sort(Comparator.comparing(BackendIdentity::toString));
        return backends;
    }

    private static void addScoped(List<BackendIdentity> backends, Path workingDirectory) {
        Path folder = workingDirectory.resolve(StateLocation.FOLDER).normalize();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                StateFile.stamp(StateLocation.at(file, StateLocation.FOLDER + name))
                        .filter(backend -> name.equals(backend.scopeName() + ".json"))
                        .ifPresent(backends::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "cannot list the states in " + StateLocation.FOLDER + ": " + WriteFailure.reason(e),
                    e);
        }
    }
}
