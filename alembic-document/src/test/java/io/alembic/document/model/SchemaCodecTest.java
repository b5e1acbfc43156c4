package io.alembic.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.SourceNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field schemas of spec 10 §2. */
final class SchemaCodecTest {

    private static final String INLINE = "{ type: list_ref, target: net.pop, required: true, nullable: true }";
    private static final String NESTED =
            "{ type: { type: list_ref, target: net.pop }, required: true, nullable: true }";

    @Test
    void inline_and_nested_composite_types_are_one_schema() {
        assertThat(field(INLINE)).isEqualTo(field(NESTED));
        assertThat(field(INLINE).type()).isEqualTo(new FieldType.ReferenceList(new TypeName("net.pop")));
    }

    @Test
    void a_schema_is_written_in_one_form() {
        assertThat(written(schema("{ type: list, item: { type: ref, target: t }, description: d }")))
                .isEqualTo("{\"types\":{\"t\":{\"key\":{},\"fields\":{\"f\":{\"type\":{\"type\":\"list\",\"item\":"
                        + "{\"type\":\"ref\",\"target\":\"t\"}},\"required\":false,\"nullable\":false,"
                        + "\"description\":\"d\"}}}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ type: string, format: slug, pattern: '^x', description: d }",
                "{ type: enum, values: [a, a, b] }",
                "{ type: enum, values: [] }",
                "{ type: map, value: { type: list, item: { type: enum, values: [on] } } }",
                "{ type: ref, target: t }",
                "{ type: json, nullable: true }",
            })
    void what_is_written_reads_back(String text) {
        Schema schema = schema(text);

        assertThat(SchemaCodec.read(node(written(schema), DocumentFormat.JSON), DocumentFormat.JSON))
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ required: 5, odd: 1 } | missing_member",
                "{ type: strin, odd: 1 } | unknown_field_type",
                "{ type: ref, odd: 1, required: 5 } | unknown_member",
                "{ type: ref, required: 5, format: odd } | wrong_type",
                "{ type: ref, format: odd } | unknown_format",
                "{ type: ref } | missing_member",
                "{ type: string, pattern: null } | wrong_type",
                "{ type: { type: list, item: int, required: true } } | unknown_member",
                "{ type: list, item: { type: string, required: true } } | unknown_member",
                "{ type: { type: list, item: int }, item: int } | unknown_member",
                "{ type: list, item: ref } | missing_member",
                "{ type: String } | unknown_field_type",
            })
    void of_several_mistakes_in_a_field_the_first_in_order_is_told(String text, String code) {
        Problems problems = new Problems();
        SchemaCodec.read(document(text), DocumentFormat.YAML, problems);

        assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void null_is_an_empty_mapping_in_yaml_only() {
        String yaml = "types: { t: { key: , fields: } }";
        String json = "{\"types\": {\"t\": {\"key\": null}}}";

        assertThat(SchemaCodec.read(node(yaml, DocumentFormat.YAML), DocumentFormat.YAML)
                        .types())
                .hasSize(1);
        assertThatThrownBy(() -> SchemaCodec.read(node(json, DocumentFormat.JSON), DocumentFormat.JSON))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT));
    }

    @Test
    void every_field_that_is_wrong_is_told() {
        Problems problems = new Problems();
        SchemaCodec.read(
                node("types: { t: { key: { a: int, b: { type: x } } }, u: { fields: {} } }", DocumentFormat.YAML),
                DocumentFormat.YAML,
                problems);

        assertThat(problems.list())
                .extracting(problem -> problem.position().orElseThrow().column())
                .containsExactly(25, 41, 50);
    }

    private static FieldSchema field(String text) {
        return schema(text).type(new TypeName("t")).orElseThrow().field("f").orElseThrow();
    }

    private static Schema schema(String field) {
        return SchemaCodec.read(document(field), DocumentFormat.YAML);
    }

    private static SourceNode document(String field) {
        return node("types: { t: { key: {}, fields: { f: " + field + " } } }", DocumentFormat.YAML);
    }

    private static SourceNode node(String text, DocumentFormat format) {
        return SourceNode.read(DocumentSource.of("schema", text), format);
    }

    private static String written(Schema schema) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(bytes)) {
            SchemaCodec.write(out, schema);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
