package io.alembic.cli.command;

import io.alembic.cli.session.UsageError;
import io.alembic.core.policy.DeleteLimit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a run may take away. */
final class DeleteLimitOption {

    @Option(
            names = "--max-deletes",
            paramLabel = "N|P%",
            description = {
                "Refuse to take away more objects than this, those included that the backend deletes along with others:",
                "a number for the whole plan, or a percentage of each type. Wins over alembic.yaml."
            })
    @Nullable
    String maxDeletes;

    /** @param command whose help to look at */
    Optional<DeleteLimit> read(String command) {
        return Optional.ofNullable(maxDeletes)
                .map(text -> DeleteLimit.parse(text)
                        .orElseThrow(() -> UsageError.of(
                                "--max-deletes takes a number of objects, such as 20, or a percentage, such as 5%, not \""
                                        + text + "\"",
                                "see alembic " + command + " --help")));
    }
}
