package io.alembic.core.problem;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something wrong with what a user gave us, as a value.
 *
 * @param code stable, for machines: {@code unknown_member}
 * @param message what is wrong, in words
 * @param hint what to do about it
 */
public record Problem(String code, String message, Optional<SourcePosition> position, Optional<String> hint) {

    public Problem {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        requireNonNull(position, "position is null");
        requireNonNull(hint, "hint is null");
    }

    public static Problem of(String code, String message) {
        return new Problem(code, message, Optional.empty(), Optional.empty());
    }

    public Problem at(SourcePosition where) {
        return new Problem(code, message, Optional.of(where), hint);
    }

    /** The same problem in other words. */
    public Problem withMessage(String changed) {
        return new Problem(code, changed, position, hint);
    }

    public Problem withHint(String whatToDo) {
        return new Problem(code, message, position, Optional.of(whatToDo));
    }

    /** {@code position: message (hint)}, as far as they are known. */
    @Override
    public String toString() {
        String where = position.map(p -> p + ": ").orElse("");
        return where + message + hint.map(h -> " (" + h + ")").orElse("");
    }
}
