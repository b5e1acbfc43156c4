package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which Python to run, and how.
 *
 * @param command a program on the PATH, or an absolute path
 * @param folder where it runs: the project's
 * @param database the URL of the database to use instead of the one in the project's settings; may hold a password, so
 *     it goes by the environment and into no message
 */
public record PythonSettings(String command, Path folder, Optional<String> database, Duration timeout) {

    public PythonSettings {
        requireNonNull(command, "command is null");
        requireNonNull(folder, "folder is null");
        requireNonNull(database, "database is null");
        requireNonNull(timeout, "timeout is null");
    }

    /** Without the database's URL. */
    @Override
    public String toString() {
        return "PythonSettings[" + command + " in " + folder + "]";
    }
}
