package io.alembic.adapter.spi;

import io.alembic.core.problem.SourcePosition;
import java.util.Optional;

/** Where each setting of a configuration file stands. */
@FunctionalInterface
public interface SettingPositions {

    /** For settings that were not read from a file. */
    SettingPositions UNKNOWN = path -> Optional.empty();

    /** @param path the names down to the setting, joined by dots; list elements as {@code [0]} */
    Optional<SourcePosition> of(String path);
}
