package io.alembic.engine.load;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.inventory.Scope;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.document.model.DeclaredSchema;
import io.alembic.document.model.DeclaredSchema.TypePlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins what the files of a chain say: types and scopes united, objects one after another (spec 20 §3). */
final class Merger {

    private final LoadProblems problems;
    private final Map<TypeName, TypeSchema> types = new HashMap<>();
    private final Map<TypeName, TypePlaces> typePlaces = new HashMap<>();
    private final SortedMap<TypeName, SortedMap<String, List<Value>>> scope = new TreeMap<>();
    private final Map<TypeName, DeclaredScope.Places> scopePlaces = new HashMap<>();
    private final List<InventoryObject> objects = new ArrayList<>();
    private final List<LoadedSources.Run> runs = new ArrayList<>();
    private boolean hasSchema;
    private boolean hasScope;

    Merger(LoadProblems problems) {
        this.problems = problems;
    }

    void add(InventoryFile file) {
        file.schema().ifPresent(this::add);
        file.scope().ifPresent(this::add);
        if (!file.objects().isEmpty()) {
            runs.add(new LoadedSources.Run(objects.size(), file.places()));
            objects.addAll(file.objects());
        }
    }

    private void add(DeclaredSchema declared) {
        hasSchema = true;
        declared.schema().types().forEach((name, type) -> {
            TypePlaces place = requireNonNull(declared.places().get(name), "a type without a place");
            TypePlaces first = typePlaces.putIfAbsent(name, place);
            if (first == null) {
                types.put(name, type);
            } else {
                refuseSecond("the type " + name + " is declared twice", place.type(), first.type());
            }
        });
    }

    private void add(DeclaredScope declared) {
        hasScope = true;
        new TreeMap<>(declared.types()).forEach((name, conditions) -> {
            DeclaredScope.Places place = requireNonNull(declared.places().get(name), "a type without a place");
            DeclaredScope.Places first = scopePlaces.putIfAbsent(name, place);
            if (first == null) {
                SortedMap<String, List<Value>> sorted = new TreeMap<>(TextOrder.UTF_8);
                sorted.putAll(conditions);
                scope.put(name, sorted);
            } else {
                refuseSecond("the scope names the type " + name + " twice", place.type(), first.type());
            }
        });
    }

    private void refuseSecond(String message, SourcePosition second, SourcePosition first) {
        problems.add(
                ErrorKind.INVALID_INPUT,
                Problem.of("declared_twice", message).at(second).withHint("first declared at " + first));
    }

    Inventory inventory(Path file) {
        if (!hasSchema) {
            problems.add(
                    ErrorKind.INVALID_INPUT,
                    Problem.of("missing_schema", "the inventory is missing a schema block")
                            .at(SourcePosition.ofFile(file.toString()))
                            .withHint("add schema: with the types of its objects, here or in a file it includes"));
        }
        return new Inventory(Schema.of(types), hasScope ? Optional.of(new Scope(scope)) : Optional.empty(), objects);
    }

    Sources sources() {
        return new LoadedSources(runs, typePlaces, scopePlaces);
    }
}
