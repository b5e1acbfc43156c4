package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.golden.GoldenCases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recorded apply cases, run by the engine alone. What {@code plan} and {@code import} leave behind is taken from the
 * recording; what the command line refuses by itself is left to its own tests.
 */
final class GoldenApplyTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> applies_as_recorded() {
        return GoldenCases.of("apply").stream()
                .filter(goldenCase -> !GoldenCases.isWeak(goldenCase))
                .map(goldenCase ->
                        DynamicTest.dynamicTest(String.valueOf(goldenCase.getFileName()), () -> check(goldenCase)));
    }

    private void check(Path goldenCase) {
        GoldenApplyRun run = new GoldenApplyRun(goldenCase, folder.resolve(String.valueOf(goldenCase.getFileName())));
        List<Value> steps = list(run.expected(), "steps");
        int next = 0;
        for (Value step : list(run.script(), "steps")) {
            MapValue described = step.asMap().orElseThrow();
            if (!described.has("run")) {
                run.prepare(described);
            } else {
                MapValue expected = steps.get(next++).asMap().orElseThrow();
                if (run.isApply(described)) {
                    MapValue got = run.apply(described, expected);
                    assertThat(CanonicalJson.text(got)).isEqualTo(CanonicalJson.text(run.comparable(expected)));
                } else {
                    run.replay(expected);
                }
            }
        }
        assertThat(run.store()).isEqualTo(run.expected().getOrNull("store"));
    }

    private static List<Value> list(MapValue map, String name) {
        return map.get(name).flatMap(Value::asList).orElse(ListValue.EMPTY).elements();
    }
}
