package io.alembic.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BackendIdTest {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    @Test
    void numbers_come_first_by_value_then_texts_by_their_bytes() {
        List<BackendId> sorted = Stream.of(
                        BackendId.of("b"),
                        BackendId.of(10),
                        BackendId.of("10"),
                        BackendId.of("\uD83D\uDE00"),
                        BackendId.of(9),
                        BackendId.of("\uFFFD"),
                        BackendId.of(""))
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(BackendId::toString)
                .containsExactly("9", "10", "", "10", "b", "\uFFFD", "\uD83D\uDE00");
    }

    @Test
    void a_number_and_its_text_are_two_ids() {
        assertThat(BackendId.of(7)).isNotEqualTo(BackendId.of("7"));
    }

    @Test
    void ids_read_back_from_the_value_they_are_written_as() {
        for (BackendId id : List.of(BackendId.of(0), BackendId.of("x"), new BackendId.Numeric(LARGEST))) {
            assertThat(BackendId.parse(id.toValue())).contains(id);
        }
    }

    static Stream<Value> noIds() {
        return Stream.of(
                Value.of(-1),
                new IntegerValue(LARGEST.add(BigInteger.ONE)),
                new DecimalValue("1.5"),
                new DecimalValue("-0"),
                BooleanValue.TRUE,
                NullValue.NULL,
                ListValue.EMPTY,
                MapValue.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void other_values_are_no_ids(Value value) {
        assertThat(BackendId.parse(value)).isEmpty();
    }
}
