package io.alembic.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.AlembicException;
import io.alembic.engine.drift.DriftReports;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.testkit.golden.GoldenCases;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded plan and drift report, but for cases about flags, state stores and adapters, which the CLI runs. */
final class GoldenPlanTest {

    private static final Set<String> NOT_ABOUT_PLANNING = Set.of(
            "bad_adapter_response_unknown_key",
            "conflicting_flags",
            "provision_allowed",
            "provision_refused_for_deletes",
            "provision_refused_without_preview",
            "state_for_another_backend_refused",
            "state_unstamped_with_mappings_refused");

    static Stream<Path> cases() {
        return GoldenCases.of("plan").stream()
                .filter(each -> !GoldenCases.isWeak(each))
                .filter(each -> !NOT_ABOUT_PLANNING.contains(each.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void plans_what_was_recorded(Path folder) {
        PlanCase golden = new PlanCase(folder);
        if (golden.expectedExit("plan") != 0) {
            AlembicException failure = catchThrowableOfType(AlembicException.class, golden::plan);
            assertThat(failure.kind().exitCode()).isEqualTo(golden.expectedExit("plan"));
            return;
        }
        PlanOutcome outcome = golden.plan();

        assertThat(PlanCase.document(outcome))
                .isEqualTo(golden.expected("expected_plan.json").orElseThrow());
        assertThat(PlanCase.bound(outcome.bindings())).isEqualTo(PlanCase.bound(golden.expectedBindings()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reports_the_drift_that_was_recorded(Path folder) {
        PlanCase golden = new PlanCase(folder);
        if (golden.expectedExit("report") == 1) {
            return;
        }
        PlanOutcome outcome = golden.planForReport();

        assertThat(PlanCase.driftDocument(outcome))
                .isEqualTo(golden.expected("expected_drift.json").orElseThrow());
        assertThat(DriftReports.of(outcome).hasDrift() ? 2 : 0).isEqualTo(golden.expectedExit("report"));
    }
}
