package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.model.DeclaredSchema.TypePlaces;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the parts of a result come from: objects of the input, types of the spec or of the input. */
final class ResultSources implements Sources {

    private final Sources input;
    private final Map<TypeName, TypePlaces> declared;
    private final List<MappedObject> objects;

    ResultSources(Sources input, Map<TypeName, TypePlaces> declared, List<MappedObject> objects) {
        this.input = input;
        this.declared = Map.copyOf(declared);
        this.objects = List.copyOf(objects);
    }

    @Override
    public Optional<SourcePosition> object(int index) {
        OptionalInt origin = objects.get(index).origin().object();
        return origin.isPresent() ? input.object(origin.getAsInt()) : Optional.empty();
    }

    @Override
    public Optional<SourcePosition> within(int index, ValuePath path) {
        Origin origin = objects.get(index).origin();
        return origin.emit().isEmpty() && origin.object().isPresent()
                ? input.within(origin.object().getAsInt(), path)
                : object(index);
    }

    @Override
    public Optional<SourcePosition> type(TypeName type) {
        return declared.containsKey(type) ? Optional.of(declared.get(type).type()) : input.type(type);
    }

    @Override
    public Optional<SourcePosition> field(TypeName type, Part part, String field) {
        TypePlaces places = declared.get(type);
        if (places == null) {
            return input.field(type, part, field);
        }
        return Optional.ofNullable((part == Part.KEY ? places.key() : places.fields()).get(field));
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
