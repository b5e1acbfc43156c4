package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How views tell of what goes along with deletes, and of which objects were ever managed. */
final class DeleteWords {

    private static final int MOST_TYPES = 8;

    private final UnaryOperator<String> name;

    /** @param name how the name of a type is shown */
    DeleteWords(UnaryOperator<String> name) {
        this.name = requireNonNull(name, "name is null");
    }

    /** What the deletes of a plan take along, a line each of what was counted and what could not be. */
    List<String> of(Plan plan) {
        return plan.summary().flatMap(PlanSummary::deletes).map(this::lines).orElse(List.of());
    }

    /** {@code and with it: 48 dcim.interface}, if anything goes along. */
    List<String> of(PlannedOperation delete) {
        Map<TypeName, Integer> along = delete.evidence().collateral().counts();
        return along.isEmpty() ? List.of() : List.of("and with it: " + counted(along));
    }

    /** The deletes in groups by what is known of their past; a plan of another tool says nothing of that. */
    static List<Group> grouped(Plan plan, List<PlannedOperation> deletes) {
        if (plan.origin().isEmpty()) {
            return List.of(new Group("delete", "delete", deletes));
        }
        Map<Boolean, List<PlannedOperation>> byPast = deletes.stream()
                .collect(Collectors.partitioningBy(planned -> planned.evidence().managed()));
        return List.of(
                group("delete, managed before", byPast.getOrDefault(true, List.of())),
                group("delete, never managed", byPast.getOrDefault(false, List.of())));
    }

    private List<String> lines(DeleteSummary deletes) {
        List<String> lines = new ArrayList<>();
        if (!deletes.along().isEmpty()) {
            lines.add("and with them: " + counted(deletes.along()));
        }
        if (!deletes.uncounted().isEmpty()) {
            List<String> names = deletes.uncounted().stream()
                    .map(type -> name.apply(type.name()))
                    .toList();
            int shown = Math.min(MOST_TYPES, names.size());
            lines.add("may go along, not counted: " + String.join(", ", names.subList(0, shown))
                    + (shown < names.size() ? " and " + (names.size() - shown) + " more types" : ""));
        }
        return lines;
    }

    private String counted(Map<TypeName, Integer> types) {
        return types.entrySet().stream()
                .map(type -> type.getValue() + " " + name.apply(type.getKey().name()))
                .collect(Collectors.joining(", "));
    }

    private static Group group(String heading, List<PlannedOperation> deletes) {
        return new Group(heading, heading + " (" + deletes.size() + ")", deletes);
    }

    /**
     * Deletes that are told together.
     *
     * @param counted the heading with how many they are, where that is worth telling
     */
    record Group(String heading, String counted, List<PlannedOperation> deletes) {

        Group {
            deletes = List.copyOf(deletes);
        }
    }
}
