package io.alembic.cli.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The common options of {@code show}, whose output has several forms. */
final class ShowOptions extends CommonOptions {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "text (the default), markdown for a comment on a pull request, or json, errors included.")
    Form form = Form.TEXT;

    /** How a plan is shown. */
    enum Form {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
