package io.alembic.engine.importing;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Refuses observations that cannot be declared at all: an undeclared type, one id for two objects. */
final class ImportCheck {

    private final Schema schema;
    private final SortedSet<String> wrong = new TreeSet<>();
    private final Set<TypedId> seen = new HashSet<>();

    ImportCheck(Schema schema) {
        this.schema = requireNonNull(schema, "schema is null");
    }

    /** The objects with their types. */
    List<ImportedObject> check(List<ObservedObject> observed) {
        List<ImportedObject> objects = new ArrayList<>(observed.size());
        for (ObservedObject object : observed) {
            Optional<TypeSchema> type = schema.type(object.type());
            type.ifPresentOrElse(
                    declared -> objects.add(new ImportedObject(object, declared)),
                    () -> wrong.add("the backend reported " + object.type() + ", which the schema does not declare"));
            object.id()
                    .filter(id -> !seen.add(new TypedId(object.type(), id)))
                    .ifPresent(id ->
                            wrong.add("the backend reported several objects with the id " + object.type() + " " + id));
        }
        Problems problems = new Problems();
        wrong.forEach(message -> problems.add(Problem.of("unusable_observation", message)));
        problems.throwIfAny(ErrorKind.BACKEND, "what the backend holds cannot be declared");
        return objects;
    }

    private record TypedId(TypeName type, BackendId id) {}
}
