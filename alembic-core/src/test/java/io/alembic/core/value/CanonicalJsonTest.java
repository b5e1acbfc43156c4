package io.alembic.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key string of spec 10 §6. */
final class CanonicalJsonTest {

    @Test
    void escapes_only_what_it_must() {
        assertThat(CanonicalJson.text(Value.of("\"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028é")))
                .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028é\"");
    }

    @Test
    void holds_no_white_space_and_sorts_members() {
        MapValue value = MapValue.builder()
                .put("b", ListValue.of(Value.of(true), NullValue.NULL))
                .put("a", MapValue.EMPTY)
                .build();

        assertThat(CanonicalJson.text(value)).isEqualTo("{\"a\":{},\"b\":[true,null]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, 0",
        "-0, 0",
        "0.999991, 1",
        "0.99998, 0.99998",
        "1.5, 1.5",
        "1e+2, 100",
        "1e+400, 1e+400",
        "-2.5e-6, 0",
        "9223372036854775807.0, 9223372036854775807",
    })
    void keys_fold_numbers_near_an_integer(String literal, String expected) {
        assertThat(CanonicalJson.keyText(new DecimalValue(literal))).isEqualTo(expected);
    }

    @Test
    void text_that_is_no_key_keeps_every_number_as_spelled() {
        assertThat(CanonicalJson.text(new DecimalValue("1.50"))).isEqualTo("1.50");
    }

    @Test
    void integers_of_the_model_stay_as_they_are() {
        BigInteger largest = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

        assertThat(CanonicalJson.keyText(new IntegerValue(largest))).isEqualTo("18446744073709551615");
        assertThat(CanonicalJson.keyText(Value.of(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    }
}
