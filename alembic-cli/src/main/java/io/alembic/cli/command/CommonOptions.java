package io.alembic.cli.command;

import io.alembic.cli.session.ColorChoice;
import picocli.CommandLine.Option;

/** What every command takes. The values were already peeked at ({@link io.alembic.cli.session.Settings}). */
abstract class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notes, only results, warnings and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell what is sent to a backend; -vv tells more, and shows the trace of a bug.")
    boolean[] verbose;

    @Option(names = "--color", paramLabel = "WHEN", description = "Colour what people read: auto, always or never.")
    ColorChoice color;
}
