package io.alembic.engine.guard;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.Optional;

/** Whether a backend can do what is asked of it (spec 40 §6, 50 §1). */
public final class RoleGuard {

    private RoleGuard() {}

    /** Refuses a backend that is only read. */
    public static void checkWritable(Backend backend) {
        if (backend.emitter().isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED, backend.identity() + " is read-only: it cannot apply changes or provision");
        }
    }

    /** Refuses a plan that was made for a backend of another role, where both are known. */
    public static void checkEffects(Plan plan, Backend backend) {
        Optional<Effects> planned = plan.effects();
        Optional<Effects> offered = backend.effects();
        if (planned.isPresent() && offered.isPresent() && planned.get() != offered.get()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the plan was made to \"" + planned.get().tag() + "\" a backend, and " + backend.identity()
                            + " is one to \"" + offered.get().tag() + "\"; plan against it anew");
        }
    }
}
