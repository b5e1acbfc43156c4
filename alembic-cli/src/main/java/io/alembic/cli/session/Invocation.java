package io.alembic.cli.session;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One run of the program, as a value: nothing below it looks at the process it runs in.
 *
 * @param workingDirectory absolute; what relative paths are resolved against
 * @param readerGone whether some of the output was lost because nobody reads it any more
 * @param terminals the streams that a person is at
 */
public record Invocation(
        List<String> arguments,
        Path workingDirectory,
        Map<String, String> environment,
        InputStream input,
        PrintStream output,
        BooleanSupplier readerGone,
        PrintStream errors,
        Set<StandardStream> terminals,
        Clock clock,
        Interruption interruption) {

    public Invocation {
        arguments = List.copyOf(arguments);
        requireNonNull(workingDirectory, "workingDirectory is null");
        environment = Map.copyOf(environment);
        requireNonNull(input, "input is null");
        requireNonNull(output, "output is null");
        requireNonNull(readerGone, "readerGone is null");
        requireNonNull(errors, "errors is null");
        terminals = Set.copyOf(terminals);
        requireNonNull(clock, "clock is null");
        requireNonNull(interruption, "interruption is null");
    }
}
