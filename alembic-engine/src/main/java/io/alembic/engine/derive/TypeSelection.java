package io.alembic.engine.derive;

import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.core.identity.TypeName;
import io.alembic.core.policy.Glob;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a backend is wanted.
 *
 * @param types patterns of names; none means every type
 * @param exclude patterns of names that are not wanted, whatever {@code types} says
 * @param where which objects, of the types that they name; all of a type's must hold
 */
public record TypeSelection(List<Glob> types, List<Glob> exclude, List<Condition> where) {

    public static final TypeSelection EVERYTHING = new TypeSelection(List.of(), List.of(), List.of());

    public TypeSelection {
        types = List.copyOf(types);
        exclude = List.copyOf(exclude);
        where = List.copyOf(where);
    }

    /** @throws io.alembic.core.problem.AlembicException of kind USAGE for what names no type, and where none is left */
    SortedMap<TypeName, DescribedType> of(BackendSchema schema) {
        Problems problems = new Problems();
        types.forEach(pattern -> checkType(schema, pattern, problems));
        exclude.forEach(pattern -> checkExcluded(schema, pattern, problems));
        SortedMap<TypeName, DescribedType> selected = new TreeMap<>(schema.types());
        selected.keySet().removeIf(type -> !wants(type));
        where.stream()
                .filter(condition -> !selected.containsKey(condition.type()))
                .forEach(condition -> problems.add(
                        withHint(unknown(condition.text()), condition.type().name(), selected.keySet())));
        if (problems.isEmpty() && selected.isEmpty()) {
            problems.add(Problem.of("no_types", "no type is left to import"));
        }
        problems.throwIfAny(ErrorKind.USAGE, "what to import cannot be told");
        return selected;
    }

    /** Whether the names say that a type is wanted. */
    public boolean wants(TypeName type) {
        boolean named = types.isEmpty() || types.stream().anyMatch(each -> each.matches(type.name()));
        return named && exclude.stream().noneMatch(each -> each.matches(type.name()));
    }

    private static void checkType(BackendSchema schema, Glob pattern, Problems problems) {
        if (!matchesAny(pattern, schema.names())) {
            schema.leftOut().entrySet().stream()
                    .filter(entry -> pattern.matches(entry.getKey().name()))
                    .findFirst()
                    .ifPresentOrElse(
                            entry -> problems.add(Problem.of(
                                    "type_left_out", entry.getKey() + " is not imported: " + entry.getValue())),
                            () -> problems.add(
                                    withHint(unknown(pattern.pattern()), pattern.pattern(), schema.names())));
        }
    }

    private static void checkExcluded(BackendSchema schema, Glob pattern, Problems problems) {
        if (!matchesAny(pattern, schema.names())
                && !matchesAny(pattern, schema.leftOut().keySet())) {
            problems.add(withHint(unknown(pattern.pattern()), pattern.pattern(), schema.names()));
        }
    }

    private static boolean matchesAny(Glob pattern, Collection<TypeName> types) {
        return types.stream().anyMatch(type -> pattern.matches(type.name()));
    }

    private static Problem unknown(String text) {
        return Problem.of("unknown_type", "\"" + text + "\" names no type that is to be imported");
    }

    private static Problem withHint(Problem problem, String name, Collection<TypeName> types) {
        return new NearMiss(types.stream().map(TypeName::name).toList())
                .hint(name)
                .map(problem::withHint)
                .orElse(problem);
    }
}
