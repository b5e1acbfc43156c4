package io.alembic.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get to read when an inventory cannot be loaded: each problem, where it stands, and the right exit code. */
final class BadInventoryTest {

    private static final String SCHEMA = "schema: { types: { t: { key: { k: { type: string } } } } }\n";

    @TempDir
    private Path folder;

    private InventoryFolder files;

    @BeforeEach
    void open() {
        files = new InventoryFolder(folder);
    }

    @Test
    void every_problem_of_every_file_is_told_at_once() {
        files.write("a.yaml", "objects:\n  - { type: t, key: { k: a } }\nobject: []\n");
        files.write(
                "inventory.yaml",
                "include: [a.yaml, gone.yaml]\n" + SCHEMA
                        + "objects:\n  - { uid: x, type: t, key: { k: b } }\n  - { uid: 5, key: 7, attributes: {} }\n");
        AlembicException failure = files.failure("inventory.yaml");

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(starts(failure))
                .containsExactly(
                        "inventory.yaml:4:12: \"x\" is no uid",
                        "inventory.yaml:5:12: \"5\" is no uid",
                        "inventory.yaml:5:20: key must be a mapping",
                        "inventory.yaml:5:23: an object has no member \"attributes\"",
                        "a.yaml:2:5: an object lacks its uid",
                        "a.yaml:3:1: an inventory has no member \"object\"",
                        "inventory.yaml:1:19: cannot read gone.yaml: there is no such file");
    }

    @Test
    void a_missing_include_names_the_file_and_line_that_asked_for_it() {
        files.write("inventory.yaml", SCHEMA + "imports:\n  - gone.yaml\n");
        AlembicException failure = files.failure("inventory.yaml");

        assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
        assertThat(starts(failure)).containsExactly("inventory.yaml:3:5: cannot read gone.yaml: there is no such file");
    }

    @Test
    void a_missing_file_and_a_folder_are_mistakes_of_usage() {
        assertThat(files.failure("gone.yaml").kind()).isEqualTo(ErrorKind.USAGE);
        assertThat(files.failure("").kind()).isEqualTo(ErrorKind.USAGE);
    }

    @Test
    void text_that_is_not_utf_8_is_a_mistake_of_usage() {
        files.write("inventory.yaml", new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(files.failure("inventory.yaml").kind()).isEqualTo(ErrorKind.USAGE);
    }

    @Test
    void a_type_declared_in_two_files_names_both_places() {
        files.write("a.yaml", SCHEMA);
        files.write("inventory.yaml", "include: [a.yaml]\n" + SCHEMA);

        assertThat(files.problems(files.failure("inventory.yaml")))
                .containsExactly("inventory.yaml:2:20: the type t is declared twice (first declared at a.yaml:1:20)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema\": {\"types\": {}}, \"ops\": []} | a plan",
                "rules: [] | a map spec",
                "{changed: [], missing: []} | a drift report",
                "mappings: {} | a state file",
                "errors: [] | a validation report",
                "applied: [] | an apply report"
            })
    void another_document_is_called_by_its_name(String text, String name) {
        files.write("inventory.yaml", text);
        AlembicException failure = files.failure("inventory.yaml");

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(starts(failure)).containsExactly("inventory.yaml:1:1: this is " + name + ", not an inventory");
    }

    @Test
    void cut_off_json_says_where_it_ends() {
        files.write("inventory.json", "{\"schema\": {\"types\": {}},\n \"objects\": [{\"uid\": ");

        assertThat(files.failure("inventory.json").kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(starts(files.failure("inventory.json")))
                .singleElement()
                .asString()
                .startsWith("inventory.json:2:");
    }

    @Test
    void ten_thousand_nested_lists_are_refused() {
        String nested = "[".repeat(10_000) + "]".repeat(10_000);
        files.write("inventory.json", "{\"schema\": {\"types\": {}}, \"objects\": " + nested + "}");
        files.write("inventory.yaml", "schema: {types: {}}\nobjects: " + nested + "\n");

        assertThat(files.failure("inventory.json").kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(files.failure("inventory.yaml").kind()).isEqualTo(ErrorKind.INVALID_INPUT);
    }

    @Test
    void aliases_that_multiply_are_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, alias)) + "]\n");
        }
        files.write("inventory.yaml", bomb.toString());

        assertThat(files.failure("inventory.yaml").kind()).isEqualTo(ErrorKind.INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objects: 5 | inventory.yaml:1:10: objects must be a list",
                "objects: [x] | inventory.yaml:1:11: an object must be a mapping",
                "include: x | inventory.yaml:1:10: include must be a list",
                "include: [[x]] | inventory.yaml:1:11: an entry of include must be a string",
                "scope: 5 | inventory.yaml:1:8: scope must be a mapping",
                "scope: { t: 5 } | inventory.yaml:1:13: the scope of t must be a mapping",
                "schema: [] | inventory.yaml:1:9: a schema must be a mapping",
                "schema: { version: 1 } | inventory.yaml:1:11: a schema has no member \"version\"",
                "- 1 | inventory.yaml:1:1: an inventory must be a mapping",
                "5 | inventory.yaml:1:1: an inventory must be a mapping",
            })
    void a_wrong_type_is_told_where_it_stands(String text, String expected) {
        files.write("inventory.yaml", text);

        assertThat(files.failure("inventory.yaml").kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(starts(files.failure("inventory.yaml"))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | the field \"k\" must be a mapping (write it as { type: int })",
                "{} | the field \"k\" lacks its type",
                "{ type: integer } | there is no field type \"integer\"",
                "{ type: sting, patern: x } | there is no field type \"sting\" (did you mean \"string\"?)",
                "{ type: string, patern: x } | a field of type string has no member \"patern\" (did you mean \"pattern\"?)",
                "{ type: string, required: yes } | required must be true or false",
                "{ type: string, pattern: 5 } | pattern must be a string",
                "{ type: string, format: ip } | there is no format \"ip\"",
                "{ type: ref } | the type ref of the field \"k\" lacks its target",
                "{ type: enum, values: [a, true] } | the values of an enum are strings (put it in quotes)",
                "{ type: list, item: { type: string, pattern: x } } | the type string has no member \"pattern\"",
            })
    void a_mistake_in_a_field_schema_is_told_with_what_to_do(String field, String expected) {
        files.write("inventory.yaml", "schema: { types: { t: { key: { k: " + field + " } } } }\n");

        assertThat(files.problems(files.failure("inventory.yaml")))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void no_schema_in_any_file_is_told_with_what_to_do() {
        files.write("inventory.yaml", "");

        assertThat(files.problems(files.failure("inventory.yaml")))
                .singleElement()
                .asString()
                .contains("missing a schema block");
    }

    @Test
    void json_wants_text_where_yaml_takes_any_scalar() {
        files.write(
                "inventory.json",
                "{\"schema\":{\"types\":{}},\"objects\":[{\"uid\":\"a0000000-0000-4000-8000-000000000001\","
                        + "\"type\":5,\"key\":{}}]}");
        files.write(
                "inventory.yaml",
                SCHEMA + "objects: [ { uid: a0000000-0000-4000-8000-000000000001, type: 5, key: { k: a } } ]");

        assertThat(starts(files.failure("inventory.json")))
                .containsExactly("inventory.json:1:88: type must be a string");
        assertThat(files.load("inventory.yaml")
                        .inventory()
                        .objects()
                        .get(0)
                        .type()
                        .name())
                .isEqualTo("5");
    }

    /** Problems without their hints. */
    private List<String> starts(AlembicException failure) {
        return files.problems(failure).stream()
                .map(text -> text.replaceFirst(" \\(.*\\)$", ""))
                .toList();
    }
}
