package io.alembic.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.document.schema.PublishedSchema;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a spec: told with its line and column, the object that shows it and a hint; nothing written. */
class BadMapSpecTest {

    private static final Path CASES =
            Path.of(System.getProperty("alembic.root"), "alembic-cli/src/test/resources/map/wrong_specs.yaml");

    private static final String INPUT = """
            schema:
              types:
                t:
                  key: { k: { type: string } }
                  fields: { l: { type: json }, bad: { type: string }, blank: { type: string }, ip: { type: string } }
                c: { key: { k: { type: string } }, fields: { up: { type: ref, target: c } } }
            objects:
              - { uid: a0000000-0000-4000-8000-000000000001, type: t, key: { k: one }, attrs: { l: [1], bad: "!!", blank: " ", ip: 10.0.0.1 } }
              - { uid: a0000000-0000-4000-8000-000000000002, type: c, key: { k: a }, attrs: { up: a0000000-0000-4000-8000-000000000003 } }
              - { uid: a0000000-0000-4000-8000-000000000003, type: c, key: { k: b }, attrs: { up: a0000000-0000-4000-8000-000000000002 } }
            """;

    private static final String SCHEMA = """
            schema:
              types:
                d:
                  key: { k: { type: string } }
                  fields: { n: { type: int }, m: { type: list, item: int }, j: { type: json }, r: { type: ref, target: d } }
                e: { key: { up: { type: ref, target: e } } }
            """;

    static Stream<MapValue> specs() {
        return Values.read(DocumentSource.of(CASES), DocumentFormat.YAML)
                .asList()
                .map(ListValue::elements)
                .orElseThrow()
                .stream()
                .map(each -> each.asMap().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void is_told_with_place_object_and_hint(MapValue wrong, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("input.yaml"), INPUT);
        Files.writeString(folder.resolve("loop.star"), "load('loop.star', 'f')\n");
        Files.writeString(folder.resolve("spec.yaml"), SCHEMA + text(wrong, "spec") + "\n");

        ProgramOutcome outcome = new ProgramInProcess()
                .run(new ProgramCall(
                        List.of(
                                "map",
                                "-f",
                                "input.yaml",
                                "--spec",
                                "spec.yaml",
                                "-o",
                                "out.yaml",
                                "--report",
                                "report.json"),
                        folder,
                        Map.of(),
                        ""));

        assertThat(outcome.exit())
                .as(outcome.errors())
                .isEqualTo(wrong.get("exit").map(BadMapSpecTest::number).orElse(1));
        assertThat(folder.resolve("out.yaml")).doesNotExist();
        Value report = Values.read(DocumentSource.of(folder.resolve("report.json")), DocumentFormat.JSON);
        assertThat(PublishedSchema.MAP_REPORT.check(report)).isEmpty();
        MapValue first = errors(report).get(0);
        assertThat(text(map(first, "error"), "kind")).as("%s", first).isEqualTo(text(wrong, "kind"));
        assertThat(errors(report)).allSatisfy(error -> isWhole(error, wrong));
    }

    private static void isWhole(MapValue error, MapValue wrong) {
        MapValue extensions = map(error, "extensions");
        assertThat(extensions.names()).as("%s", error).contains("message", "hint", "position");
        assertThat(number(map(extensions, "position").getOrNull("line"))).isPositive();
        assertThat(number(map(extensions, "position").getOrNull("column"))).isPositive();
        wrong.get("place")
                .flatMap(Value::asText)
                .ifPresent(place -> assertThat(text(extensions, "message")).contains(place));
        if (wrong.has("object")) {
            assertThat(extensions.names()).as("%s", error).contains("owner", "uid", "type", "key");
            assertThat(number(map(error, "source").getOrNull("line"))).isPositive();
            assertThat(text(extensions, "message")).contains("input.yaml:");
        }
    }

    private static List<MapValue> errors(Value report) {
        return map(MapValue.of("report", report), "report")
                .get("errors")
                .flatMap(Value::asList)
                .orElseThrow()
                .elements()
                .stream()
                .map(each -> each.asMap().orElseThrow())
                .toList();
    }

    private static MapValue map(MapValue of, String name) {
        return of.get(name).flatMap(Value::asMap).orElseThrow();
    }

    private static String text(MapValue of, String name) {
        return of.get(name).flatMap(Value::asText).orElseThrow();
    }

    private static int number(Value value) {
        return ((IntegerValue) value).value().intValueExact();
    }
}
