package io.alembic.engine.guard;

import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Refuses to take anything away unless that was allowed (spec 40 §8). */
public final class DeleteGuard {

    private DeleteGuard() {}

    /**
     * Refuses deletes that go beyond a policy: of what is protected, of what was never managed, or of too much.
     *
     * @param bindings what state binds now
     */
    public static void checkPolicy(Plan plan, DeletePolicy policy, Bindings bindings) {
        ProtectionGuard.check(plan, policy.protection());
        if (policy.ownedOnly()) {
            OwnershipGuard.check(plan, bindings);
        }
        checkLimit(plan, policy);
    }

    /** Refuses a plan that takes away more than a policy allows. */
    public static void checkLimit(Plan plan, DeletePolicy policy) {
        policy.limit().ifPresent(limit -> LossGuard.check(plan, limit));
    }

    /** Refuses a plan whose operations delete objects. */
    public static void checkObjects(Plan plan) {
        List<Problem> deletes = Losses.deletes(plan).stream()
                .map(PlannedOperation::operation)
                .map(DeleteGuard::problem)
                .toList();
        if (!deletes.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the plan deletes " + deletes.size() + " objects; pass --allow-delete if they are to go",
                    deletes);
        }
    }

    /** Refuses provisioning that would delete part of the backend's schema. */
    public static void checkSchema(ProvisionReport preview) {
        List<Problem> deletes = new ArrayList<>();
        preview.of(ProvisionChange.DELETED_OBJECT_TYPES)
                .forEach(type -> deletes.add(Problem.of("schema_delete", "type " + type)));
        preview.of(ProvisionChange.DELETED_OBJECT_FIELDS)
                .forEach(field -> deletes.add(Problem.of("schema_delete", "field " + field)));
        if (!deletes.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "provisioning would delete " + deletes.size()
                            + " types or fields of the backend's schema; pass --allow-delete if they are to go",
                    deletes);
        }
    }

    private static Problem problem(Operation delete) {
        String id = delete.backendId().map(known -> ", backend id " + known).orElse("");
        return Problem.of("delete", "delete " + delete.typeKey() + id);
    }
}
