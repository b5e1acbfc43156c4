package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTransformTest {

    private static final Path FOLDER = GoldenCases.folder("transform");

    static Stream<Value> cases() {
        return Recorded.file(FOLDER.resolve("cases.json"))
                .flatMap(Value::asList)
                .map(ListValue::elements)
                .orElseThrow()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_the_recorded_value(Value recorded, @TempDir Path folder) {
        List<String> words = new ArrayList<>(List.of("map", "transform", "--spec"));
        words.add(text(Recorded.member(recorded, "spec")));
        words.addAll(List.of("--", text(Recorded.member(recorded, "name"))));
        words.add(text(Recorded.member(recorded, "value")));
        Recorded.member(recorded, "args").asList().orElseThrow().elements().forEach(each -> words.add(text(each)));

        ProgramOutcome outcome = Workbench.of(FOLDER, folder).run(words, Map.of(), "");

        assertThat(Value.of(outcome.exit())).as(outcome.errors()).isEqualTo(Recorded.member(recorded, "exit"));
        if (outcome.exit() == 0) {
            assertThat(Recorded.bare(
                            Values.read(DocumentSource.of("standard output", outcome.output()), DocumentFormat.JSON)))
                    .isEqualTo(Recorded.bare(Recorded.member(recorded, "output")));
        }
        ExpectedWords.areIn(outcome.errors(), recorded);
    }

    private static String text(Value value) {
        return value.asText().orElseThrow();
    }
}
