package io.alembic.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.Test;

final class KeyTest {

    @Test
    void a_text_and_a_number_never_meet() {
        assertThat(Key.of("vid", Value.of("10"))).isNotEqualTo(Key.of("vid", Value.of(10)));
    }

    @Test
    void numbers_near_an_integer_are_that_integer_at_any_depth() {
        Key folded = Key.of("a", ListValue.of(new DecimalValue("2.000001")));

        assertThat(folded.text()).isEqualTo("{\"a\":[2]}");
    }

    @Test
    void other_numbers_are_told_apart_by_their_text() {
        assertThat(Key.of("a", new DecimalValue("1.50"))).isNotEqualTo(Key.of("a", new DecimalValue("1.5")));
    }
}
