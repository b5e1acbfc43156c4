package io.alembic.engine.load;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import java.util.Optional;

/** Knows no position. */
final class NoSources implements Sources {

    @Override
    public Optional<SourcePosition> object(int index) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePosition> within(int index, ValuePath path) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePosition> type(TypeName type) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePosition> field(TypeName type, Part part, String field) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePosition> scope(TypeName type) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePosition> scope(TypeName type, String field) {
        return Optional.empty();
    }
}
