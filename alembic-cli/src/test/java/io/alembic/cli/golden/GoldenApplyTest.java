package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.golden.GoldenCases;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenApplyTest {

    static Stream<Path> cases() {
        return GoldenCases.of("apply").stream().filter(each -> !GoldenCases.isWeak(each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void does_in_each_step_what_was_recorded(Path goldenCase, @TempDir Path folder, @TempDir Path outside) {
        RequestLog log = new RequestLog(outside.resolve("requests"));
        Workbench bench = GoldenAdapters.storing(goldenCase, folder, log.file());
        Value script = Recorded.file(goldenCase.resolve("steps.json")).orElseThrow();
        Value expected = Recorded.file(goldenCase.resolve("expected.json")).orElseThrow();
        Iterator<Value> recorded = elements(Recorded.member(expected, "steps")).iterator();

        for (Value step : elements(Recorded.member(script, "steps"))) {
            GoldenStep next = new GoldenStep(Recorded.map(step), bench);
            if (next.isRun()) {
                check(next, log, Recorded.member(script, "requests"), Recorded.map(recorded.next()));
            } else {
                next.prepare();
            }
        }

        assertThat(recorded.hasNext()).as("more steps were recorded").isFalse();
        assertThat(Recorded.file(bench.file("store.json")))
                .isEqualTo(Recorded.present(Recorded.member(expected, "store")));
    }

    private static void check(GoldenStep step, RequestLog log, Value style, MapValue recorded) {
        FolderDocuments before = FolderDocuments.of(step.bench().folder());
        ProgramOutcome outcome = step.run();
        boolean failed = outcome.exit() != 0 && outcome.exit() != 2;

        assertThat(Value.of(outcome.exit()))
                .as(step + "\n" + outcome.errors() + outcome.output())
                .isEqualTo(recorded.getOrNull("exit"));
        assertThat(FolderDocuments.of(step.bench().folder()).changedSince(before, failed))
                .as(step.toString())
                .isEqualTo(FolderDocuments.recorded(recorded.getOrNull("files"), failed));
        assertThat(log.take(style, failed))
                .as("requests of " + step)
                .isEqualTo(RequestLog.withoutReads(recorded.getOrNull("requests")));
        recorded.get("stdout")
                .ifPresent(
                        document -> assertThat(Recorded.text(outcome.output())).isEqualTo(document));
        ExpectedWords.areIn(outcome.errors(), recorded);
    }

    private static List<Value> elements(Value list) {
        return list.asList().map(ListValue::elements).orElse(List.of());
    }
}
