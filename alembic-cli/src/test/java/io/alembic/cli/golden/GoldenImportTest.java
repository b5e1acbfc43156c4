package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenImportTest {

    private static final List<String> IMPORT =
            List.of("import", "-f", "inventory.yaml", "--backend-config", "backend.yaml", "-o", "out.json");

    static Stream<Path> cases() {
        return GoldenCases.of("import").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writes_the_recorded_inventory_and_no_state(Path goldenCase, @TempDir Path folder) {
        Workbench bench = GoldenAdapters.replaying(goldenCase, folder);

        ProgramOutcome outcome = bench.run(IMPORT, Workbench.arguments(goldenCase));

        Value expected = Recorded.file(goldenCase.resolve("expected.json")).orElseThrow();
        assertThat(Value.of(outcome.exit())).as(outcome.errors()).isEqualTo(Recorded.member(expected, "exit"));
        assertThat(Recorded.file(bench.file("out.json")))
                .isEqualTo(Recorded.present(Recorded.member(expected, "output")));
        assertThat(Recorded.file(bench.file("state.json")).map(Recorded::tidyState))
                .isEqualTo(Recorded.present(Recorded.member(expected, "state")));
        ExpectedWords.areIn(outcome.errors(), expected);
    }
}
