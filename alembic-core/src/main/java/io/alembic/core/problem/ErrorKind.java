package io.alembic.core.problem;

/** Why a run cannot go on. Each kind has one exit code, which scripts rely on (spec 40 §10). */
public enum ErrorKind {
    /** Flags that make no sense, or a file that cannot be read. */
    USAGE(64),
    /** A document that does not parse or does not validate. */
    INVALID_INPUT(65),
    /** A mapping that cannot be carried out, or not with what it was given (spec 70, Exit codes). */
    MAPPING(1),
    /** The backend moved since the plan was made. */
    STALE_PLAN(65),
    /** The backend cannot be reached, or refuses the credentials. */
    UNAVAILABLE(69),
    /** An apply stopped partway; the same command resumes it. */
    INTERRUPTED_APPLY(75),
    /** Stopped by Ctrl-C or its like with nothing left to resume: what shells report of SIGINT. */
    INTERRUPTED(130),
    /** A gate or guard said no. */
    REFUSED(1),
    /** State that is locked, unreadable or another backend's. */
    STATE(1),
    /** The backend or its adapter failed. */
    BACKEND(1),
    /** Configuration without which no backend can be built, or an output that cannot be written. */
    FAILURE(1);

    private final int exitCode;

    ErrorKind(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
