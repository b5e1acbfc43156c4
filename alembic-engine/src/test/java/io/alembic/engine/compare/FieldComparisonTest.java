package io.alembic.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldComparisonTest {

    private static final TypeName TYPE = new TypeName("t.v");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | 5 | \" +5 \"",
                "INT | 5 | 5.0",
                "INT | 1000 | 1e3",
                "FLOAT | 1.5 | \"1.5e0\"",
                "FLOAT | 1 | 1.0",
                "FLOAT | 0 | -0.0",
                "FLOAT | \"inf\" | \"Infinity\"",
                "JSON | {\"a\":[1]} | {\"a\":[1.00]}",
                "JSON | 100 | 1e2",
                "UUID | \"B0000000-0000-4000-8000-000000000009\" | \"{b0000000-0000-4000-8000-000000000009}\"",
                "MAC | \"00:1A:2B:3C:4D:5E\" | \"00-1a-2b-3c-4d-5e\"",
                "MAC | \"00:1a:2b:3c:4d:5e\" | \"001a.2b3c.4d5e\"",
                "CIDR | \"2001:0DB8::/32\" | \"2001:db8::/32\"",
                "PREFIX | \"010.0.0.0/8\" | \"10.0.0.0/8\"",
                "IP_ADDRESS | \"2001:db8:0:0::1\" | \"2001:db8::1\"",
                "IP_ADDRESS | \"2001:db8:0::1/64\" | \"2001:db8::1/64\"",
                "DATETIME | \"2024-01-01T00:00:00Z\" | \"2024-01-01T02:00:00.000+02:00\"",
                "TIME | \"12:00:00\" | \"12:00:00.0\"",
            })
    void spellings_of_one_value_are_the_same(ScalarType type, String left, String right) {
        assertThat(same(type, left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | 5 | \"5.0\"",
                "INT | 1 | true",
                "INT | 5 | 5.5",
                "FLOAT | 0.1 | 0.1000001",
                "FLOAT | 1 | \"0x1p0\"",
                "FLOAT | 1 | \"1d\"",
                "STRING | \"1\" | 1",
                "STRING | \"a\" | \"A\"",
                "STRING | \"\" | null",
                "JSON | {\"a\":null} | {}",
                "JSON | [1,2] | [2,1]",
                "JSON | 1 | \"1\"",
                "JSON | [] | null",
                "CIDR | \"10.0.0.1/24\" | \"10.0.0.0/24\"",
                "IP_ADDRESS | \"10.0.0.1\" | \"10.0.0.1/32\"",
                "IP_ADDRESS | \"localhost\" | \"127.0.0.1\"",
                "DATETIME | \"2024-01-01T00:00:00Z\" | \"2024-01-01T00:00:00\"",
                "DATE | \"2024-01-01\" | \"2024-01-02\"",
                "MAC | \"none\" | \"NONE\"",
            })
    void different_values_are_not_the_same(ScalarType type, String left, String right) {
        assertThat(same(type, left, right)).isFalse();
    }

    @Test
    void numbers_too_large_to_expand_are_compared_all_the_same() {
        assertThat(same(ScalarType.INT, "1e999999999", "10e999999998")).isTrue();
        assertThat(same(ScalarType.JSON, "1e99999999999", "1e99999999999")).isTrue();
        assertThat(same(ScalarType.JSON, "1e99999999999", "2e99999999999")).isFalse();
    }

    @Test
    void lists_keep_their_order_and_lists_of_references_have_none() {
        FieldType list = new FieldType.ListOf(ScalarType.INT);
        FieldType references = SchemaBuilder.listRef("t.v");
        String first = "\"b0000000-0000-4000-8000-000000000001\"";
        String second = "\"b0000000-0000-4000-8000-00000000000A\"";

        assertThat(same(list, "[1,\"2\"]", "[1,2]")).isTrue();
        assertThat(same(list, "[1,2]", "[2,1]")).isFalse();
        assertThat(same(
                        references,
                        "[" + first + "," + second + "]",
                        "[" + second.toLowerCase(Locale.ROOT) + "," + first + "]"))
                .isTrue();
        assertThat(same(references, "[" + first + "]", "[" + second + "]")).isFalse();
    }

    @Test
    void what_the_backend_holds_as_a_set_is_compared_as_one() {
        FieldType list = new FieldType.ListOf(ScalarType.INT);

        assertThat(new FieldComparison(schema(list), Map.of(TYPE, Set.of("f")))
                        .same(TYPE, "f", value("[1,2,2]"), value("[\"2\",1]")))
                .isTrue();
    }

    @Test
    void the_empty_text_is_null_where_the_backend_keeps_either() {
        FieldComparison comparison = FieldComparison.of(schema(ScalarType.STRING), blank());

        assertThat(comparison.same(TYPE, "f", value("null"), value("\"\""))).isTrue();
        assertThat(comparison.same(TYPE, "f", value("null"), value("\" \""))).isTrue();
        assertThat(same(ScalarType.STRING, "null", "\"\"")).isFalse();
    }

    @Test
    void blanks_around_a_text_are_nothing_where_the_backend_takes_them_off() {
        FieldComparison comparison = FieldComparison.of(schema(ScalarType.TEXT), blank());

        assertThat(comparison.same(TYPE, "f", value("\"a b\""), value("\"\\u00a0a b \\n\"")))
                .isTrue();
        assertThat(comparison.same(TYPE, "f", value("\"a b\""), value("\"ab\"")))
                .isFalse();
        assertThat(same(ScalarType.TEXT, "\"a\"", "\"a\\n\"")).isFalse();
    }

    @Test
    void no_references_are_null_where_the_backend_keeps_either() {
        assertThat(FieldComparison.of(schema(SchemaBuilder.listRef("t.v")), blank())
                        .same(TYPE, "f", value("null"), value("[]")))
                .isTrue();
    }

    @Test
    void the_case_of_a_text_is_nothing_where_the_backend_has_its_own() {
        Observation observation =
                Observation.of(List.of()).withCaselessFields(new TreeMap<>(Map.of(TYPE, Set.of("f"))));

        assertThat(FieldComparison.of(schema(ScalarType.STRING), observation)
                        .same(TYPE, "f", value("\"A.example\""), value("\"a.EXAMPLE\"")))
                .isTrue();
        assertThat(same(ScalarType.STRING, "\"A\"", "\"a\"")).isFalse();
    }

    private static Observation blank() {
        return new Observation(
                List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of(TYPE, Set.of("f"))), List.of());
    }

    @Test
    void members_of_a_map_are_compared_by_its_type() {
        FieldType map = new FieldType.MapOf(ScalarType.CIDR);

        assertThat(same(map, "{\"a\":\"::0/0\"}", "{\"a\":\"::/0\"}")).isTrue();
        assertThat(same(map, "{\"a\":\"::/0\"}", "{\"a\":\"::/0\",\"b\":null}")).isFalse();
    }

    @Test
    void a_text_with_a_format_is_compared_by_it() {
        FieldSchema field = new FieldSchema(
                ScalarType.STRING, false, false, Optional.of(FieldFormat.MAC), Optional.empty(), Optional.empty());
        Schema schema = Schema.of(Map.of(TYPE, TypeSchema.of(Map.of(), Map.of("f", field))));

        assertThat(new FieldComparison(schema, Map.of())
                        .same(TYPE, "f", value("\"00:1A:2B:3C:4D:5E\""), value("\"00:1a:2b:3c:4d:5e\"")))
                .isTrue();
    }

    private static boolean same(FieldType type, String left, String right) {
        return new FieldComparison(schema(type), Map.of()).same(TYPE, "f", value(left), value(right));
    }

    private static Schema schema(FieldType type) {
        return SchemaBuilder.schema().type("t.v").field("f", type).build();
    }

    private static Value value(String json) {
        return Values.read(DocumentSource.of("value", json), DocumentFormat.JSON);
    }
}
