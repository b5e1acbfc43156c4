package io.alembic.adapter.registry;

import io.alembic.adapter.spi.Environment;
import java.nio.file.Path;

/**
 * Finds the program's settings: {@code alembic.yaml} and then {@code alembic.yml}, each in the working directory or the
 * nearest folder above that has one, then {@code ALEMBIC_PLUGINS_DIR}; the later wins (spec 50 §9).
 */
public final class ApplicationConfigurationReader {

    private static final String PLUGINS_VARIABLE = "ALEMBIC_PLUGINS_DIR";

    private ApplicationConfigurationReader() {}

    /**
     * @throws io.alembic.core.problem.AlembicException of kind FAILURE, {@code Configuration error: …}, for a file that
     *     cannot be read or holds anything unknown
     */
    public static ApplicationConfiguration read(Environment environment, Path workingDirectory) {
        String folder = environment
                .get(PLUGINS_VARIABLE)
                .filter(text -> !text.isEmpty())
                .orElse("plugins");
        return new ApplicationConfiguration(
                workingDirectory.resolve(folder).toAbsolutePath().normalize());
    }
}
