package io.alembic.cli.session;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;

/** Arguments that a run cannot start with: exit 64, never picocli's 2. */
public final class UsageError {

    private static final String CODE = "usage";

    private UsageError() {}

    public static AlembicException of(String message) {
        return AlembicException.of(ErrorKind.USAGE, Problem.of(CODE, message));
    }

    public static AlembicException of(String message, String hint) {
        return AlembicException.of(ErrorKind.USAGE, Problem.of(CODE, message).withHint(hint));
    }
}
