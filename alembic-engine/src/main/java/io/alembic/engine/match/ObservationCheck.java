package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes sure of what planning relies on in an observation (spec 30 §2). */
public final class ObservationCheck {

    private ObservationCheck() {}

    /**
     * Leaves out, with a warning each type, objects of types that are not declared, and those that nothing binds and
     * whose keys refer to what was not observed: no declared object can be one of them.
     *
     * @throws io.alembic.core.problem.AlembicException of kind BACKEND when two objects have one id, or a reference still
     *     holds a backend's id
     */
    public static CheckedObservation check(Schema schema, List<ObservedObject> observed, Bindings bindings) {
        List<ObservedObject> declared = new ArrayList<>(observed.size());
        SortedMap<TypeName, Integer> undeclared = new TreeMap<>();
        for (ObservedObject object : observed) {
            if (schema.types().containsKey(object.type())) {
                declared.add(object);
            } else {
                undeclared.merge(object.type(), 1, Integer::sum);
            }
        }
        refuseSharedIds(declared);
        new BackendIdReferences(schema, declared).refuse();
        SortedMap<TypeName, Integer> unnamed = leaveOutUnnamed(schema, declared, bindings);
        List<String> warnings = new ArrayList<>();
        undeclared.forEach((type, count) -> warnings.add(
                "ignored " + count + " observed object(s) of type " + type + ", which the inventory does not declare"));
        unnamed.forEach((type, count) -> warnings.add("left out " + count + " observed object(s) of type " + type
                + ", whose keys refer to objects that were not observed"));
        return new CheckedObservation(declared, warnings);
    }

    /** How many were left out, by type. One that state binds is a declared object's: it is refused, not forgotten. */
    private static SortedMap<TypeName, Integer> leaveOutUnnamed(
            Schema schema, List<ObservedObject> objects, Bindings bindings) {
        UnresolvedReferences unresolved = new UnresolvedReferences(schema);
        SortedMap<TypeName, Integer> unnamed = new TreeMap<>();
        objects.removeIf(object -> {
            if (!unresolved.inKeyOf(object)) {
                return false;
            }
            if (object.id().flatMap(id -> bindings.uidOf(object.type(), id)).isPresent()) {
                unresolved.noteKey(object);
                return false;
            }
            unnamed.merge(object.type(), 1, Integer::sum);
            return true;
        });
        unresolved.refuse();
        return unnamed;
    }

    /** An id names one object of its type, or nothing can be said of either. */
    private static void refuseSharedIds(List<ObservedObject> objects) {
        Set<TypedId> seen = new HashSet<>();
        Set<TypedId> shared = new HashSet<>();
        for (ObservedObject object : objects) {
            object.id()
                    .map(id -> new TypedId(object.type(), id))
                    .filter(id -> !seen.add(id))
                    .ifPresent(shared::add);
        }
        Problems problems = new Problems();
        shared.stream()
                .map(id -> id.type() + " " + id.id())
                .sorted()
                .forEach(id -> problems.add(
                        Problem.of("duplicate_backend_id", "the backend reported several objects with the id " + id)));
        problems.throwIfAny(ErrorKind.BACKEND, "the backend's answer makes no sense");
    }

    private record TypedId(TypeName type, BackendId id) {}
}
