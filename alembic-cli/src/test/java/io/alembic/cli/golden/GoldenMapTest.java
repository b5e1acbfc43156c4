package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMapTest {

    private static final List<String> MAP = List.of("map", "-f", "input.yaml", "--spec", "spec.yaml", "-o", "out.json");

    static Stream<Path> cases() {
        return GoldenCases.of("map").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writes_the_recorded_inventory(Path goldenCase, @TempDir Path folder) {
        Workbench bench = Workbench.of(goldenCase, folder);
        List<String> given = Workbench.arguments(goldenCase);
        List<String> words = Files.exists(goldenCase.resolve("args.txt")) ? List.of("map") : MAP;

        ProgramOutcome outcome = bench.run(words, given);

        Value expected = Recorded.file(goldenCase.resolve("expected.json")).orElseThrow();
        assertThat(Value.of(outcome.exit())).as(outcome.errors()).isEqualTo(Recorded.member(expected, "exit"));
        assertThat(Recorded.file(bench.file("out.json")))
                .isEqualTo(Recorded.present(Recorded.member(expected, "output")));
        ExpectedWords.areIn(outcome.errors(), expected);
    }
}
