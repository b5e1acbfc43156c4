package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredField;
import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.reference.References;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.read.DeclaredTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays steps out in levels anew, for what the declared references do not say: an object whose {@code role} is a text
 * comes after the roles of the same write, and an address after the prefixes, one of which must hold it. Deletes of
 * such types go the other way round.
 */
final class ImpliedOrder {

    private static final int MOST_ROUNDS = 1000;
    private static final Map<ContentType, Set<ContentType>> FIXED = Map.of(
            ContentType.of("ipam.prefix"), Set.of(ContentType.of("ipam.namespace")),
            ContentType.of("ipam.ipaddress"), Set.of(ContentType.of("ipam.prefix"), ContentType.of("ipam.namespace")));

    private final DeclaredTypes<DeclaredType> types;
    private final GraphTargets targets;

    ImpliedOrder(DeclaredTypes<DeclaredType> types, GraphTargets targets) {
        this.types = requireNonNull(types, "types is null");
        this.targets = requireNonNull(targets, "targets is null");
    }

    WriteRequest of(WriteRequest request) {
        Map<TypeName, Set<TypeName>> before = before(request);
        if (before.isEmpty()) {
            return request;
        }
        return levels(request.steps(), before)
                .map(levels -> new WriteRequest(
                        request.schema(),
                        request.steps().stream()
                                .map(step -> new WriteStep(
                                        step.index(),
                                        step.operation(),
                                        levels[step.index()],
                                        step.requires(),
                                        step.version()))
                                .toList(),
                        request.bindings(),
                        request.planId(),
                        request.progress(),
                        request.failFast()))
                .orElse(request);
    }

    /** Which types of the request must be written before which others. */
    private Map<TypeName, Set<TypeName>> before(WriteRequest request) {
        Map<ContentType, TypeName> written = new HashMap<>();
        for (WriteStep step : request.steps()) {
            TypeName type = step.operation().type();
            written.computeIfAbsent(types.of(type).model().contentType(), each -> type);
        }
        Map<TypeName, Set<TypeName>> before = new HashMap<>();
        written.forEach((model, type) -> {
            Set<TypeName> first = new TreeSet<>();
            for (ContentType named : namedBy(types.of(type))) {
                TypeName other = written.get(named);
                if (other != null && !other.equals(type)) {
                    first.add(other);
                }
            }
            if (!first.isEmpty()) {
                before.put(type, first);
            }
        });
        return before;
    }

    /** The models whose objects a type's objects name by text, or need without naming them. */
    private Set<ContentType> namedBy(DeclaredType type) {
        Set<ContentType> named = new HashSet<>(FIXED.getOrDefault(type.model().contentType(), Set.of()));
        Optional<GraphType> graph = targets.graphType(type.model().contentType());
        for (DeclaredField field : type.fields()) {
            if (!References.canHold(field.schema().type())) {
                graph.flatMap(known -> known.field(field.name()))
                        .filter(found -> found.kind() == GraphField.Kind.OBJECT)
                        .flatMap(found -> targets.contentType(found.type()))
                        .ifPresent(named::add);
            }
        }
        return named;
    }

    /** Empty when the implied order contradicts the declared one; then the declared one stands. */
    private static Optional<int[]> levels(List<WriteStep> steps, Map<TypeName, Set<TypeName>> before) {
        int[] levels = new int[steps.size()];
        steps.forEach(step -> levels[step.index()] = step.level());
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round == MOST_ROUNDS) {
                return Optional.empty();
            }
            Map<TypeName, Integer> writes = highest(steps, levels, false);
            Map<TypeName, Integer> deletes = highest(steps, levels, true);
            changed = false;
            for (WriteStep step : steps) {
                int level = isDelete(step)
                        ? afterDeletes(step, levels, before, deletes, writes)
                        : afterWrites(step, levels, before, writes);
                changed = changed || level != levels[step.index()];
                levels[step.index()] = level;
            }
        }
        return Optional.of(levels);
    }

    private static int afterWrites(
            WriteStep step, int[] levels, Map<TypeName, Set<TypeName>> before, Map<TypeName, Integer> writes) {
        int level = afterRequired(step, levels);
        for (TypeName first : before.getOrDefault(step.operation().type(), Set.of())) {
            level = Math.max(level, writes.getOrDefault(first, -1) + 1);
        }
        return level;
    }

    private static int afterDeletes(
            WriteStep step,
            int[] levels,
            Map<TypeName, Set<TypeName>> before,
            Map<TypeName, Integer> deletes,
            Map<TypeName, Integer> writes) {
        int level = afterRequired(step, levels);
        for (Map.Entry<TypeName, Set<TypeName>> entry : before.entrySet()) {
            if (entry.getValue().contains(step.operation().type())) {
                level = Math.max(level, deletes.getOrDefault(entry.getKey(), -1) + 1);
            }
        }
        for (int written : writes.values()) {
            level = Math.max(level, written + 1);
        }
        return level;
    }

    private static int afterRequired(WriteStep step, int[] levels) {
        int level = levels[step.index()];
        for (int required : step.requires()) {
            level = Math.max(level, levels[required] + 1);
        }
        return level;
    }

    private static Map<TypeName, Integer> highest(List<WriteStep> steps, int[] levels, boolean deletes) {
        Map<TypeName, Integer> highest = new HashMap<>();
        for (WriteStep step : steps) {
            if (isDelete(step) == deletes) {
                highest.merge(step.operation().type(), levels[step.index()], Math::max);
            }
        }
        return highest;
    }

    private static boolean isDelete(WriteStep step) {
        return step.operation().kind() == OperationKind.DELETE;
    }
}
