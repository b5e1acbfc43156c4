package io.alembic.document.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedSchemaTest {

    private static final Path GOLDEN = Path.of(System.getProperty("alembic.root"), "alembic-testkit/golden");

    @ParameterizedTest
    @CsvSource({
        "PLAN, plan, expected_plan.json",
        "DRIFT_REPORT, plan, expected_drift.json",
        "STATE, plan, expected_state.json"
    })
    void recorded_documents_fit(PublishedSchema schema, String group, String file) throws IOException {
        for (Path recorded : recorded(group, file)) {
            assertThat(schema.check(json(recorded))).as("%s", recorded).isEmpty();
        }
    }

    @Test
    void recorded_validation_reports_fit() throws IOException {
        for (Path recorded : recorded("validate", "expected.json")) {
            Value report = json(recorded).asMap().orElseThrow().getOrNull("report");
            if (!report.isNull()) {
                assertThat(PublishedSchema.VALIDATION_REPORT.check(report))
                        .as("%s", recorded)
                        .isEmpty();
            }
        }
    }

    @Test
    void inventories_that_load_fit() throws IOException {
        for (Path recorded : recorded("validate", "expected.json")) {
            boolean loads =
                    !json(recorded).asMap().orElseThrow().getOrNull("report").isNull();
            Path inventory = recorded.resolveSibling("inventory.yaml");
            if (loads && Files.exists(inventory)) {
                assertThat(PublishedSchema.INVENTORY.check(
                                Values.read(DocumentSource.of(inventory), DocumentFormat.YAML)))
                        .as("%s", inventory)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INVENTORY | {object: []}",
                "INVENTORY | {objects: [{uid: x, type: t, key: {}}]}",
                "INVENTORY | {objects: [{uid: a0000000-0000-4000-8000-000000000001, key: {}}]}",
                "INVENTORY | {objects: [{uid: a0000000-0000-4000-8000-000000000001, type: t, kind: t, key: {}}]}",
                "INVENTORY | {schema: {types: {t: {fields: {}}}}}",
                "INVENTORY | {schema: {types: {t: {key: {a: slug}}}}}",
                "INVENTORY | {schema: {types: {t: {key: {a: {type: ref}}}}}}",
                "INVENTORY | {schema: {types: {t: {key: {a: {type: string, target: x}}}}}}",
                "INVENTORY | {schema: {types: {t: {key: {a: {type: {type: list, item: int, required: true}}}}}}}",
                "PLAN | {ops: []}",
                "PLAN | {schema: {}, ops: [{op: create, uid: a0000000-0000-4000-8000-000000000001, type_name: t}]}",
                "PLAN | {schema: {}, ops: [{op: drop, uid: a0000000-0000-4000-8000-000000000001, type_name: t}]}",
                "PLAN | {schema: {}, ops: [{op: delete, uid: nope, type_name: t, key: {}}]}",
                "PLAN | {schema: {}, ops: [{op: delete, uid: a0000000-0000-4000-8000-000000000001, type_name: t, key: {}, backend_id: -1}]}",
                "STATE | {backend: {adapter: a}}",
                "STATE | {mappings: {t: {x: 1}}}",
                "APPLY_REPORT | {applied: [{uid: a0000000-0000-4000-8000-000000000001}]}",
                "VALIDATION_REPORT | {errors: [{error: {kind: missing_key}}]}",
                "VALIDATION_REPORT | {errors: [{error: {kind: other}, source: null}]}",
                "DRIFT_REPORT | {changed: [], missing: []}",
                "BACKEND | {url: x}",
                "BACKEND | {backend: netbox, urll: x}",
                "BACKEND | {backend: netbox, token: x, token_file: y}",
                "BACKEND | {backend: netbox, tls: {ca: x}}",
                "BACKEND | {backend: generic, config: {base_url: x, types: {t: {path: /x, update_method: POST}}}}",
                "BACKEND | {backend: peeringdb, token: x}",
                "BACKEND | {backend: django}",
                "BACKEND | {backend: external, command: x, timeout: 5}",
                "CONFIG | {plugin_dir: x}"
            })
    void documents_with_a_mistake_do_not_fit(PublishedSchema schema, String yaml) {
        assertThat(schema.check(yaml(yaml))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BACKEND | {backend: netbox, url: 'http://h', token: abc, page_size: 500, tls: {insecure: true}}",
                "BACKEND | {backend: infrahub, url: 'http://h', branch: main, schema: {mode: none}}",
                "BACKEND | {backend: generic, config: {base_url: x, types: {t: {path: /x}}}, retries: 3}",
                "BACKEND | {backend: external, command: python3, args: [a.py, 5], env: {A: b}, setup: [1]}",
                "BACKEND | {backend: peeringdb}",
                "BACKEND | {backend: django, output: out}",
                "BACKEND | {backend: file, path: held.yaml}",
                "CONFIG | ``",
                "CONFIG | {plugins_dir: x}",
                "APPLY_REPORT | {applied: [{uid: a0000000-0000-4000-8000-000000000001, type_name: t, backend_id: x}]}",
                "STATE | {anything: 1}"
            })
    void documents_as_specified_fit(PublishedSchema schema, String yaml) {
        assertThat(schema.check(yaml(yaml))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_is_titled_and_described(PublishedSchema schema) throws IOException {
        Path file = Path.of(System.getProperty("alembic.root", ".."), "schemas", schema.fileName());
        Value document = json(file);

        assertThat(document.asMap().orElseThrow().names()).contains("$schema", "title", "description");
    }

    private static List<Path> recorded(String group, String file) throws IOException {
        try (Stream<Path> cases = Files.list(GOLDEN.resolve(group))) {
            return cases.map(each -> each.resolve(file))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    private static Value json(Path file) {
        return Values.read(DocumentSource.of(file), DocumentFormat.JSON);
    }

    private static Value yaml(String text) {
        return Values.read(DocumentSource.of("in", text), DocumentFormat.YAML);
    }
}
