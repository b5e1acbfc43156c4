package io.alembic.engine.guard;

import io.alembic.core.plan.Collateral;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.policy.Protection;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Refuses a plan that deletes what is protected, or something that takes it along. */
public final class ProtectionGuard {

    private ProtectionGuard() {}

    static void check(Plan plan, Protection protection) {
        List<Problem> found = findings(plan, protection);
        if (!found.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the plan deletes what alembic.yaml protects; declare it again, apply the rest with --only, or take"
                            + " the rule out",
                    found);
        }
    }

    /** What of a plan the protection forbids. */
    public static List<Problem> findings(Plan plan, Protection protection) {
        List<Problem> found = new ArrayList<>();
        for (PlannedOperation delete : Losses.deletes(plan)) {
            String object = delete.operation().typeKey().toString();
            if (protection.covers(delete.operation().typeKey())) {
                found.add(Problem.of("protected", "delete " + object + ": it is protected"));
            }
            Collateral collateral = delete.evidence().collateral();
            collateral.guarded().stream()
                    .map(guarded -> Problem.of(
                            "protected", "delete " + object + ": it takes " + guarded + " along, which is protected"))
                    .forEach(found::add);
            collateral.counts().forEach((type, count) -> {
                boolean isTold = collateral.guarded().stream()
                        .anyMatch(guarded -> guarded.type().equals(type));
                if (protection.coversType(type) && !isTold) {
                    found.add(Problem.of(
                            "protected",
                            "delete " + object + ": it takes " + count + " " + type + " along, which are protected"));
                }
            });
        }
        return found;
    }

    /** Patterns of types that match none of the plan's: a protection that protects nothing is told of. */
    public static List<String> idleTypes(Plan plan, Protection protection) {
        return protection.types().stream()
                .filter(pattern ->
                        plan.schema().types().keySet().stream().noneMatch(type -> pattern.matches(type.name())))
                .map(pattern -> "protect: no declared type is called " + pattern)
                .toList();
    }
}
