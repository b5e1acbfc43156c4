package io.alembic.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.engine.load.InventoryLoader;
import io.alembic.testkit.golden.GoldenCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded validate cases, run through loader, validator and report codec. */
final class GoldenValidateTest {

    static Stream<Path> cases() {
        return GoldenCases.of("validate").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exit_code_and_report_are_those_recorded(Path goldenCase) {
        MapValue expected = Values.read(DocumentSource.of(goldenCase.resolve("expected.json")), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
        Outcome outcome = Outcome.of(goldenCase);

        assertThat(Value.of(outcome.exit())).as(outcome.told()).isEqualTo(expected.getOrNull("exit"));
        assertThat(outcome.report().isEmpty())
                .isEqualTo(expected.getOrNull("report").isNull());
        outcome.report().ifPresent(report -> {
            List<MapValue> errors = errors(expected.getOrNull("report"));
            assertThat(errors(WrittenReport.read(report, DocumentFormat.JSON))).isEqualTo(errors);
            assertThat(errors(WrittenReport.read(report, DocumentFormat.YAML))).isEqualTo(errors);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_entry_says_where_it_is_as_exactly_as_can_be(Path goldenCase) {
        Outcome.of(goldenCase).report().ifPresent(report -> {
            for (MapValue entry : WrittenReport.entries(WrittenReport.read(report, DocumentFormat.JSON))) {
                MapValue source = entry.get("source").flatMap(Value::asMap).orElseThrow();
                assertThat(source.names()).containsExactly("column", "file", "line");
                assertThat(source.getOrNull("line")).isNotEqualTo(NullValue.NULL);
                assertThat(source.getOrNull("column")).isNotEqualTo(NullValue.NULL);
            }
        });
    }

    /** The {@code error} members, the free text of pattern errors blanked as it is in the recording. */
    private static List<MapValue> errors(Value report) {
        return WrittenReport.entries(report).stream()
                .map(entry -> entry.get("error").flatMap(Value::asMap).orElseThrow())
                .map(error -> error.get("detail")
                        .flatMap(Value::asMap)
                        .filter(detail -> detail.has("error"))
                        .map(detail -> error.with("detail", detail.with("error", Value.of("<text>"))))
                        .orElse(error))
                .toList();
    }

    /** What a run of validate comes to. */
    private record Outcome(int exit, Optional<ValidationReport> report, String told) {

        static Outcome of(Path goldenCase) {
            Path yaml = goldenCase.resolve("inventory.yaml");
            Path entry = Files.exists(yaml) ? yaml : goldenCase.resolve("inventory.json");
            try {
                ValidationReport report = new Validator().validate(new InventoryLoader().load(entry));
                return new Outcome(
                        report.isClean() ? 0 : 65,
                        Optional.of(report),
                        report.problems().toString());
            } catch (AlembicException e) {
                return new Outcome(e.kind().exitCode(), Optional.empty(), e.getMessage() + e.problems());
            }
        }
    }
}
