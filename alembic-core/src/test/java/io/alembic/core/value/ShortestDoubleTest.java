package io.alembic.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number text of spec 10 §6. */
final class ShortestDoubleTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 1000.0",
        "0.00001, 0.00001",
        "1e16, 1e+16",
        "1.5e300, 1.5e+300",
        "1e-6, 1e-6",
        "-2.5, -2.5",
        "2e-3, 0.002",
        "9007199254740993, 9007199254740992.0",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "2e23, 2e+23",
    })
    void writes_the_shortest_text(String input, String expected) {
        assertThat(DecimalValue.ofDouble(Double.parseDouble(input)).literal()).isEqualTo(expected);
    }

    @Property
    void reads_back_as_the_same_double(@ForAll double number) {
        assertThat(Double.parseDouble(DecimalValue.ofDouble(number).literal())).isEqualTo(number);
    }
}
