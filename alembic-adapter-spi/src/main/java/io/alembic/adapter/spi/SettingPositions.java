package io.alembic.adapter.spi;

import io.alembic.core.problem.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Where each setting of a configuration file stands. */
@FunctionalInterface
public interface SettingPositions {

    /** For settings that were not read from a file. */
    SettingPositions UNKNOWN = path -> Optional.empty();

    /** @param path the names down to the setting; an element of a list is its index */
    Optional<SourcePosition> of(List<String> path);
}
