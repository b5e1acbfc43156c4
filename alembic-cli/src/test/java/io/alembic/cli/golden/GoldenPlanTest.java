package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPlanTest {

    private static final List<String> PLAN =
            List.of("plan", "-f", "inventory.yaml", "--backend-config", "backend.yaml", "-o");

    static Stream<Path> cases() {
        return GoldenCases.of("plan").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writes_the_recorded_plan_and_state(Path goldenCase, @TempDir Path folder) {
        Workbench bench = GoldenAdapters.replaying(goldenCase, folder);

        ProgramOutcome outcome = bench.run(PLAN, with("plan.json", goldenCase));

        assertThat("plan=" + outcome.exit()).as(outcome.errors()).isEqualTo(exit(goldenCase, 0));
        assertThat(Recorded.file(bench.file("plan.json")))
                .isEqualTo(Recorded.file(goldenCase.resolve("expected_plan.json")));
        assertThat(Recorded.file(bench.file("state.json")))
                .isEqualTo(Recorded.file(goldenCase.resolve("expected_state.json")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writes_the_recorded_drift_report_and_no_state(Path goldenCase, @TempDir Path folder) {
        Workbench bench = GoldenAdapters.replaying(goldenCase, folder);

        ProgramOutcome outcome = bench.run(PLAN, withReport(goldenCase));

        assertThat("report=" + outcome.exit()).as(outcome.errors()).isEqualTo(exit(goldenCase, 1));
        assertThat(Recorded.file(bench.file("drift.json")))
                .isEqualTo(Recorded.file(goldenCase.resolve("expected_drift.json")));
        assertThat(Recorded.file(bench.file("state.json"))).isEqualTo(Recorded.file(goldenCase.resolve("state.json")));
    }

    private static List<String> with(String output, Path goldenCase) {
        return Stream.concat(Stream.of(output), Workbench.arguments(goldenCase).stream())
                .toList();
    }

    private static List<String> withReport(Path goldenCase) {
        return Stream.concat(Stream.of("drift.json", "--report"), Workbench.arguments(goldenCase).stream())
                .toList();
    }

    private static String exit(Path goldenCase, int line) {
        return Workbench.read(goldenCase.resolve("expected_exit"))
                .lines()
                .toList()
                .get(line);
    }
}
