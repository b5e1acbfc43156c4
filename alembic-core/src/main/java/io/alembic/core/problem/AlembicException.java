package io.alembic.core.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure we foresaw: bad input, a refusing gate, a backend that does not answer. Anything else that is thrown is a
 * bug. The message is shown to people as it is and never holds a secret.
 */
public class AlembicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient List<Problem> problems;

    public AlembicException(ErrorKind kind, String message) {
        this(kind, message, List.of(), null);
    }

    public AlembicException(ErrorKind kind, String message, Throwable cause) {
        this(kind, message, List.of(), cause);
    }

    public AlembicException(ErrorKind kind, String message, List<Problem> problems) {
        this(kind, message, problems, null);
    }

    /** One problem that is the whole failure. */
    public static AlembicException of(ErrorKind kind, Problem problem) {
        return new AlembicException(kind, problem.message(), List.of(problem), null);
    }

    protected AlembicException(ErrorKind kind, String message, List<Problem> problems, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind is null");
        this.problems = List.copyOf(problems);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** What is wrong in detail, in the order to show it; empty when the message says it all. */
    public List<Problem> problems() {
        return problems;
    }
}
