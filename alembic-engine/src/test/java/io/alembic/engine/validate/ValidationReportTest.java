package io.alembic.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.engine.load.InventoryFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidationReportTest {

    private static final String ROUTERS = """
            schema:
              types:
                net.pop: { key: { code: { type: slug } } }
                net.router:
                  key: { name: { type: string } }
                  fields:
                    name: { type: string }
                    pops: { type: list_ref, target: net.pop }
                    serial: { type: string }
                    weight: { type: float }
            objects:
              - uid: a0000000-0000-4000-8000-000000000001
                type: net.router
            """;

    @TempDir
    private Path folder;

    private InventoryFolder files;

    @BeforeEach
    void open() {
        files = new InventoryFolder(folder);
    }

    @Test
    void an_entry_names_object_path_and_exact_place_beside_what_the_peer_writes() {
        ValidationReport report = validate("""
                    key: { name: r1 }
                    attrs: { pops: [x, 5] }
                """);
        MapValue entry = WrittenReport.entries(WrittenReport.read(report, DocumentFormat.JSON))
                .get(1);

        assertThat(entry.get("error"))
                .contains(MapValue.builder()
                        .put("kind", Value.of("invalid_value"))
                        .put(
                                "detail",
                                MapValue.builder()
                                        .put("field", Value.of("net.router.pops"))
                                        .put("expected", Value.of("uuid"))
                                        .put("actual", Value.of("number"))
                                        .build())
                        .build());
        MapValue source = entry.get("source").flatMap(Value::asMap).orElseThrow();
        assertThat(source.getOrNull("line")).isEqualTo(Value.of(12));
        assertThat(source.getOrNull("column")).isEqualTo(Value.of(5));
        MapValue extensions = entry.get("extensions").flatMap(Value::asMap).orElseThrow();
        assertThat(extensions.getOrNull("uid")).isEqualTo(Value.of("a0000000-0000-4000-8000-000000000001"));
        assertThat(extensions.getOrNull("key")).isEqualTo(MapValue.of("name", Value.of("r1")));
        assertThat(extensions.getOrNull("path")).isEqualTo(Value.of("pops[1]"));
        MapValue position = extensions.get("position").flatMap(Value::asMap).orElseThrow();
        assertThat(position.getOrNull("line")).isEqualTo(Value.of(15));
        assertThat(position.getOrNull("column")).isEqualTo(Value.of(24));
    }

    @Test
    void a_clean_report_is_an_empty_list() {
        ValidationReport report = validate("    key: { name: r1 }\n");

        assertThat(new String(WrittenReport.bytes(report, DocumentFormat.JSON), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace("{\"errors\": []}");
        report.throwIfErrors("never thrown");
    }

    @Test
    void people_read_where_what_and_what_to_do() {
        ValidationReport report = validate("""
                    key: { name: r1 }
                    attrs: { seriall: x }
                """);

        assertThat(lines(report, 0))
                .containsExactly("- inventory.yaml:15:23: net.router {\"name\":\"r1\"} has the field seriall,"
                        + " which is not declared (did you mean \"serial\"?)");
    }

    @Test
    void duplicates_name_both_objects() {
        ValidationReport report = validate("""
                    key: { name: r1 }
                  - uid: a0000000-0000-4000-8000-000000000001
                    type: net.router
                    key: { name: r1 }
                """);

        assertThat(lines(report, 0))
                .containsExactly(
                        "- inventory.yaml:15:5: the uid a0000000-0000-4000-8000-000000000001 of"
                                + " net.router {\"name\":\"r1\"} is taken by the one at inventory.yaml:12:5",
                        "- inventory.yaml:15:5: the key of net.router {\"name\":\"r1\"} is taken by the one at"
                                + " inventory.yaml:12:5");
    }

    @Test
    void a_long_list_is_cut_and_says_so() {
        ValidationReport report = validate("    key: {}\n    attrs: { a: 1, b: 2, c: 3 }\n");

        assertThat(lines(report, 2)).hasSize(3).last().isEqualTo("and 3 more");
    }

    @Test
    void what_is_allowed_but_hardly_meant_is_a_warning() {
        ValidationReport report = validate("""
                    key: { name: r1 }
                    attrs: { name: r2 }
                  - uid: a0000000-0000-4000-8000-000000000002
                    type: net.link
                    key: { vid: 100.000001 }
                """);

        assertThat(report.warnings())
                .extracting(Problem::code)
                .containsExactly("key_attribute_disagreement", "key_number_folded");
    }

    @Test
    void a_failing_report_is_thrown_as_invalid_input_with_every_problem() {
        ValidationReport report = validate("    key: {}\n");

        assertThatThrownBy(() -> report.throwIfErrors("inventory.yaml does not validate"))
                .isInstanceOfSatisfying(AlembicException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
                    assertThat(failure.problems()).hasSameSizeAs(report.errors());
                });
    }

    private ValidationReport validate(String object) {
        files.write("inventory.yaml", ROUTERS + object);
        return new Validator().validate(files.load("inventory.yaml"));
    }

    private List<String> lines(ValidationReport report, int most) {
        return ValidationReportText.lines(report, most).stream()
                .map(line -> line.replaceAll("[^ ]*/inventory.yaml", "inventory.yaml"))
                .toList();
    }
}
