package io.alembic.cli.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The common options of a command whose output has one form: {@code --format} is that of errors. */
final class UsualOptions extends CommonOptions {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "Errors as text (the default), or as one JSON object on standard error: text or json.")
    ErrorForm form;

    /** How errors are shown. */
    enum ErrorForm {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
