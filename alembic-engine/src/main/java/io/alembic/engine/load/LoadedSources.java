package io.alembic.engine.load;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.model.DeclaredSchema.TypePlaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of an inventory read from files: for each file a run of objects. */
final class LoadedSources implements Sources {

    private final List<Run> runs;
    private final Map<TypeName, TypePlaces> types;
    private final Map<TypeName, DeclaredScope.Places> scope;

    /** @param runs in the order of their objects */
    LoadedSources(List<Run> runs, Map<TypeName, TypePlaces> types, Map<TypeName, DeclaredScope.Places> scope) {
        this.runs = List.copyOf(runs);
        this.types = Map.copyOf(types);
        this.scope = Map.copyOf(scope);
    }

    @Override
    public Optional<SourcePosition> object(int index) {
        return run(index).map(run -> run.places().object(index - run.first()));
    }

    @Override
    public Optional<SourcePosition> within(int index, ValuePath path) {
        return run(index).flatMap(run -> run.places().within(index - run.first(), path));
    }

    @Override
    public Optional<SourcePosition> type(TypeName type) {
        return Optional.ofNullable(types.get(type)).map(TypePlaces::type);
    }

    @Override
    public Optional<SourcePosition> field(TypeName type, Part part, String field) {
        return Optional.ofNullable(types.get(type))
                .map(places -> fields(places, part).getOrDefault(field, places.type()));
    }

    @Override
    public Optional<SourcePosition> scope(TypeName type) {
        return Optional.ofNullable(scope.get(type)).map(DeclaredScope.Places::type);
    }

    @Override
    public Optional<SourcePosition> scope(TypeName type, String field) {
        return Optional.ofNullable(scope.get(type))
                .map(places -> places.fields().getOrDefault(field, places.type()));
    }

    private static Map<String, SourcePosition> fields(TypePlaces places, Part part) {
        return switch (part) {
            case KEY -> places.key();
            case ATTRIBUTES -> places.fields();
        };
    }

    private Optional<Run> run(int index) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).first() <= index) {
                return Optional.of(runs.get(i));
            }
        }
        return Optional.empty();
    }

    /** The objects of one file, from the index of its first on. */
    record Run(int first, ObjectPlaces places) {}
}
