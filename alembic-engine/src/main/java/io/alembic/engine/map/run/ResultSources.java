package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import java.util.List;
import java.util.Optional;

/** Where the objects of a result come from: an object of the input each, as a whole. */
final class ResultSources implements Sources {

    private final Sources input;
    private final List<MappedObject> objects;

    ResultSources(Sources input, List<MappedObject> objects) {
        this.input = input;
        this.objects = List.copyOf(objects);
    }

    @Override
    public Optional<SourcePosition> object(int index) {
        return objects.get(index).origin().isPresent()
                ? input.object(objects.get(index).origin().getAsInt())
                : Optional.empty();
    }

    @Override
    public Optional<SourcePosition> within(int index, ValuePath path) {
        return object(index);
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
        return input.scope(type);
    }

    @Override
    public Optional<SourcePosition> scope(TypeName type, String field) {
        return input.scope(type, field);
    }
}
