package io.alembic.testkit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One command line to run.
 *
 * @param arguments without the program's name
 * @param environment all variables there are
 */
public record ProgramCall(List<String> arguments, Path folder, Map<String, String> environment, String input) {

    public ProgramCall {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
