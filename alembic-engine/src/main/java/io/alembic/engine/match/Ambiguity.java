package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a declared key is held by several backend objects, so that it does not tell which one is meant. */
final class Ambiguity {

    private Ambiguity() {}

    static Problem of(TypeKey key, List<ObservedObject> candidates) {
        String ids = candidates.stream()
                .map(each -> each.id().map(id -> "id " + id).orElse("one without id"))
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(
                        "ambiguous_key",
                        key + " is held by " + candidates.size() + " backend objects (" + ids
                                + "), so it is not clear which one is declared")
                .withHint("remove all but one of them on the backend, or bind the right one in the state");
    }
}
