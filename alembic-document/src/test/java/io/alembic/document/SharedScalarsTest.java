package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SharedScalarsTest {

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void equal_texts_and_integers_of_a_document_are_one_value(DocumentFormat format) {
        MapValue read = read("{\"a\": \"leaf1\", \"b\": \"leaf1\", \"c\": 9000, \"d\": 9000}", format);

        assertThat(read.getOrNull("a")).isSameAs(read.getOrNull("b"));
        assertThat(read.getOrNull("c")).isSameAs(read.getOrNull("d"));
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void what_looks_alike_stays_what_it_is(DocumentFormat format) {
        MapValue read = read("{\"a\": \"1\", \"b\": 1, \"c\": 1.0, \"d\": \"1.0\", \"e\": true}", format);

        assertThat(read).hasToString("{\"a\":\"1\",\"b\":1,\"c\":1.0,\"d\":\"1.0\",\"e\":true}");
    }

    private static MapValue read(String text, DocumentFormat format) {
        Value value = Values.read(DocumentSource.of("test", text), format);
        return value.asMap().orElseThrow();
    }
}
