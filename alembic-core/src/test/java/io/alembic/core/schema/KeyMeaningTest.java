package io.alembic.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "MAC, 02:00:5e:00:53:aB, 02-00-5E-00-53-AB",
        "MAC, 02:00:5e:00:53:ab, 0200.5e00.53ab",
        "IP_ADDRESS, 2001:DB8:0:0::1, 2001:db8::1",
        "IP_ADDRESS, 2001:DB8::1/64, 2001:db8::1/64",
        "CIDR, 2001:0db8::0001/64, 2001:db8::1/64",
        "PREFIX, 2001:DB8::/32, 2001:db8::/32"
    })
    void keys_that_mean_the_same_are_equal_however_they_are_spelled(ScalarType type, String one, String other) {
        assertThat(meaning(type, one)).isEqualTo(meaning(type, other));
    }

    @ParameterizedTest
    @CsvSource({
        "MAC, 02:00:5e:00:53:ab, 02:00:5e:00:53:ac",
        "CIDR, 10.0.0.1/24, 10.0.0.1/25",
        "PREFIX, 10.0.0.0/8, 10.0.0.0/9",
        "STRING, A, a",
        "MAC, no mac, No mac"
    })
    void keys_that_mean_something_else_are_not(ScalarType type, String one, String other) {
        assertThat(meaning(type, one)).isNotEqualTo(meaning(type, other));
    }

    @Test
    void a_key_that_has_one_spelling_stands_for_itself() {
        Key key = Key.of("slug", Value.of("a"));

        assertThat(KeyMeaning.of(type(ScalarType.SLUG), key)).isSameAs(key);
    }

    private static Key meaning(ScalarType type, String text) {
        return KeyMeaning.of(type(type), Key.of("slug", Value.of(text)));
    }

    private static TypeSchema type(ScalarType type) {
        return TypeSchema.of(Map.of("slug", FieldSchema.of(type)), Map.of());
    }
}
