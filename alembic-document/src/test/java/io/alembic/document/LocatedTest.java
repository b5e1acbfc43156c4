package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.problem.SourcePosition;
import org.junit.jupiter.api.Test;

class LocatedTest {

    private static final String TEXT = """
            zone: z
            list:
              - {b: 1, a: [x, y]}
              - 7
            area: a
            """;

    private final Located located = Located.read(Documents.open(DocumentSource.of("in", TEXT), DocumentFormat.YAML));

    @Test
    void the_value_is_that_of_plain_reading() {
        assertThat(located.value()).isEqualTo(Reading.yaml(TEXT));
    }

    @Test
    void every_node_knows_its_place_whatever_the_order_of_names() {
        assertThat(located.position()).isEqualTo(at(1, 1));
        assertThat(located.positionAt("zone")).isEqualTo(at(1, 7));
        assertThat(located.positionAt("area")).isEqualTo(at(5, 7));
        assertThat(located.positionAt("list", "0")).isEqualTo(at(3, 5));
        assertThat(located.positionAt("list", "0", "b")).isEqualTo(at(3, 9));
        assertThat(located.positionAt("list", "0", "a", "1")).isEqualTo(at(3, 19));
        assertThat(located.positionAt("list", "1")).isEqualTo(at(4, 5));
    }

    @Test
    void a_path_that_leads_nowhere_ends_at_the_last_node_there_is() {
        assertThat(located.positionAt("list", "0", "c", "d")).isEqualTo(at(3, 5));
    }

    @Test
    void the_peers_number_is_one_node() {
        Located numbers = Located.read(Documents.open(
                DocumentSource.of("in", "{\"b\": {\"$serde_json::private::Number\": \"1.5\"}, \"a\": 1, \"c\": 2}"),
                DocumentFormat.JSON));

        assertThat(numbers.value()).isEqualTo(Reading.json("{\"a\": 1, \"b\": 1.5, \"c\": 2}"));
        assertThat(numbers.positionAt("c")).isEqualTo(at(1, 61));
        assertThat(numbers.positionAt("b")).isEqualTo(at(1, 7));
    }

    private static SourcePosition at(int line, int column) {
        return new SourcePosition("in", line, column);
    }
}
