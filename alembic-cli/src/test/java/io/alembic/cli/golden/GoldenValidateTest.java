package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenValidateTest {

    static Stream<Path> cases() {
        return GoldenCases.of("validate").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reports_what_was_recorded(Path goldenCase, @TempDir Path folder, @TempDir Path outside) {
        Workbench bench = Workbench.of(goldenCase, folder);
        String entry = Files.exists(goldenCase.resolve("inventory.yaml")) ? "inventory.yaml" : "inventory.json";
        Path report = outside.resolve("report.json");
        WrittenDocuments documents = WrittenDocuments.of(outside);

        ProgramOutcome outcome = bench.run(List.of("validate", "-f", entry, "-o", report.toString()), List.of());

        documents.areAsPublished();
        Value expected = Recorded.file(goldenCase.resolve("expected.json")).orElseThrow();
        assertThat(Value.of(outcome.exit())).as(outcome.errors()).isEqualTo(Recorded.member(expected, "exit"));
        assertThat(Recorded.file(report).map(GoldenValidateTest::comparable))
                .isEqualTo(Recorded.present(Recorded.member(expected, "report")).map(GoldenValidateTest::comparable));
        Recorded.file(report).ifPresent(GoldenValidateTest::hasSources);
    }

    /** Positions are ours to better, and what a pattern's compiler says is free. */
    private static Value comparable(Value report) {
        return new ListValue(errors(report).stream()
                .map(entry -> Recorded.member(entry, "error"))
                .map(error -> Recorded.member(error, "kind").equals(Value.of("invalid_schema_pattern"))
                        ? withoutText(Recorded.map(error))
                        : error)
                .toList());
    }

    private static Value withoutText(MapValue error) {
        return error.mapMembers((name, detail) -> name.equals("detail")
                ? Recorded.map(detail).mapMembers((member, value) -> member.equals("error") ? NullValue.NULL : value)
                : detail);
    }

    private static void hasSources(Value report) {
        for (Value entry : errors(report)) {
            Optional<Value> source = Recorded.map(entry).get("source");
            assertThat(source).as("source of " + entry).isPresent();
            source.flatMap(Value::asMap)
                    .ifPresent(map -> assertThat(map.names()).containsExactly("column", "file", "line"));
        }
    }

    private static List<Value> errors(Value report) {
        return Recorded.member(report, "errors").asList().orElseThrow().elements();
    }
}
