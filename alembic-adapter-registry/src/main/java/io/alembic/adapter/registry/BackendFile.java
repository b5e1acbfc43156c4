package io.alembic.adapter.registry;

import io.alembic.adapter.spi.SettingPositions;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A backend configuration file: the adapter it names, and that adapter's settings.
 *
 * @param shownAs the file as messages name it
 */
record BackendFile(String backend, MapValue settings, SettingPositions positions, String shownAs) {

    static BackendFile read(Path file, String shownAs) {
        if (!Files.isReadable(file)) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read backend config " + shownAs);
        }
        return new BackendFile("external", MapValue.EMPTY, SettingPositions.UNKNOWN, shownAs);
    }
}
