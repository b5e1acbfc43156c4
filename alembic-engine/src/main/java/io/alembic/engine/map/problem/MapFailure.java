package io.alembic.engine.map.problem;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;

/** An inventory that cannot be mapped. People are shown a few errors of each place, machines get all. */
public final class MapFailure extends AlembicException {

    private static final long serialVersionUID = 1L;

    private final transient List<MapError> errors;

    public MapFailure(ErrorKind kind, String message, List<Problem> shown, List<MapError> errors) {
        super(kind, message, shown);
        this.errors = List.copyOf(errors);
    }

    /** All errors of a failed mapping; of a failure elsewhere, such as in the spec, what it tells. */
    public static List<MapError> errorsOf(AlembicException failure) {
        if (failure instanceof MapFailure mapping) {
            return mapping.errors;
        }
        return failure.problems().stream().map(MapError::of).toList();
    }
}
