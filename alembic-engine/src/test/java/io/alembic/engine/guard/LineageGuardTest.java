package io.alembic.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LineageGuardTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void another_history_is_refused_by_name() {
        assertThatThrownBy(() -> LineageGuard.check(planMadeWith(ONE, 3), state(OTHER, 3)))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED))
                .message()
                .contains("state.json", ONE.toString(), OTHER.toString(), "plan again");
    }

    @Test
    void what_plan_itself_saved_is_no_news_and_more_is() {
        assertThat(LineageGuard.check(planMadeWith(ONE, 3), state(ONE, 3))).isEmpty();
        assertThat(LineageGuard.check(planMadeWith(ONE, 3), state(ONE, 4))).isEmpty();
        assertThat(LineageGuard.check(planMadeWith(ONE, 3), state(ONE, 5)))
                .hasValueSatisfying(note -> assertThat(note).contains("was saved since", "serial 5"));
    }

    @Test
    void an_older_state_is_told() {
        assertThat(LineageGuard.check(planMadeWith(ONE, 3), state(ONE, 2)))
                .hasValueSatisfying(note -> assertThat(note).contains("is older", "serial 2", "plan saw 3"));
    }

    @Test
    void histories_that_one_side_does_not_know_are_not_compared() {
        StateContext silent = new StateContext("local", "state.json", true, backend(), 7, Optional.empty());

        assertThat(LineageGuard.check(planMadeWith(ONE, 3), silent)).isEmpty();
        assertThat(LineageGuard.check(plan(silent), state(ONE, 9))).isEmpty();
    }

    private static Plan planMadeWith(UUID history, long serial) {
        return plan(state(history, serial));
    }

    private static Plan plan(StateContext state) {
        return new Plan(
                Schema.EMPTY,
                List.of(),
                Optional.of(new PlanSummary(0, 0, 0, Optional.of(state), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StateContext state(UUID history, long serial) {
        return new StateContext("local", "state.json", true, backend(), 7, Optional.of(new Lineage(history, serial)));
    }

    private static BackendIdentity backend() {
        return new BackendIdentity("file", "demo");
    }
}
